package org.pywrapdoctor.probe.model;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pywrapdoctor.snapshot.Model.Operation;

/// The operations of graphs (`tensorflow/core/framework/graph.proto`, `function.proto`).
final class Graph {
  private static final int MOST_OPERATIONS = 5000;
  private static final int LONGEST_NAME = 200;

  private final Map<String, Set<String>> operations = new TreeMap<>();
  private final Set<String> functions = new TreeSet<>();
  private Optional<Integer> producer = Optional.empty();

  /// Reads a `GraphDef`.
  void read(WireMessage graph) throws IOException {
    while (graph.next()) {
      if (graph.isBytes(1)) {
        node(graph.message());
      } else if (graph.isBytes(2)) {
        library(graph.message());
      } else if (graph.isBytes(4)) {
        versions(graph.message());
      }
    }
  }

  private void versions(WireMessage versions) throws IOException {
    while (versions.next()) {
      if (versions.isNumber(1)) {
        producer = Optional.of((int) versions.number());
      }
    }
  }

  private void library(WireMessage library) throws IOException {
    while (library.next()) {
      if (library.isBytes(1)) {
        function(library.message());
      }
    }
  }

  private void function(WireMessage function) throws IOException {
    while (function.next()) {
      if (function.isBytes(1)) {
        functions.add(name(function.message()));
      } else if (function.isBytes(3)) {
        node(function.message());
      }
    }
  }

  private static String name(WireMessage signature) throws IOException {
    while (signature.next()) {
      if (signature.isBytes(1)) {
        return signature.text();
      }
    }
    return "";
  }

  private void node(WireMessage node) throws IOException {
    String operation = "";
    Set<String> attributes = new TreeSet<>();
    while (node.next()) {
      if (node.isBytes(2) && node.length() <= LONGEST_NAME) {
        operation = node.text();
      } else if (node.isBytes(5)) {
        attributes.add(key(node.message()));
      }
    }
    if (!operation.isEmpty()) {
      if (operations.size() >= MOST_OPERATIONS && !operations.containsKey(operation)) {
        throw new Damage("it has more kinds of operations than there are");
      }
      operations.computeIfAbsent(operation, _ -> new TreeSet<>()).addAll(attributes);
    }
  }

  /// The key of a map's entry.
  private static String key(WireMessage entry) throws IOException {
    while (entry.next()) {
      if (entry.isBytes(1) && entry.length() <= LONGEST_NAME) {
        return entry.text();
      }
    }
    return "";
  }

  Optional<Integer> producer() {
    return producer;
  }

  boolean isEmpty() {
    return operations.isEmpty();
  }

  /// All operations that are not functions of the graph's own, by name. Attributes that begin with
  /// an underscore are notes of TensorFlow's own, which every release ignores.
  List<Operation> operations() {
    return operations.entrySet().stream()
        .filter(entry -> !functions.contains(entry.getKey()))
        .map(
            entry ->
                new Operation(
                    entry.getKey(),
                    entry.getValue().stream()
                        .filter(name -> !name.isEmpty() && !name.startsWith("_"))
                        .toList()))
        .toList();
  }
}
