package org.pywrapdoctor.knowledge;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What each release of TensorFlow and Keras can read. A release line is a minor number: 11 is 2.11
/// for TensorFlow, Keras 2 and tf-keras; Keras 3 has its own minor numbers.
public final class ModelFacts {
  private final Map<Integer, String> producers;
  private final Map<String, Integer> operations;
  private final Map<String, Integer> attributes;
  private final Map<String, KerasClass> classes;
  private final Set<String> unregistered;
  private final Map<String, AddOn> addOns;

  private ModelFacts(
      Map<Integer, String> producers,
      Map<String, Integer> operations,
      Map<String, Integer> attributes,
      Map<String, KerasClass> classes,
      Set<String> unregistered,
      Map<String, AddOn> addOns) {
    this.producers = producers;
    this.operations = operations;
    this.attributes = attributes;
    this.classes = classes;
    this.unregistered = unregistered;
    this.addOns = addOns;
  }

  /// The first release lines that have something; empty where no line of a generation has it.
  public record Since(Optional<Integer> keras2, Optional<Integer> keras3) {

    /// Whether a Keras has it.
    public boolean isIn(boolean third, int line) {
      return (third ? keras3 : keras2).filter(first -> first <= line).isPresent();
    }
  }

  /// A class that Keras finds by name.
  ///
  /// @param since when it came
  /// @param settings those that not every release takes which has the class
  public record KerasClass(Since since, Map<String, Since> settings) {}

  static ModelFacts read(DataFiles files) {
    JsonNode file = files.json("models.json");
    Map<Integer, String> producers = new HashMap<>();
    file.path("producers")
        .properties()
        .forEach(row -> producers.put(Integer.valueOf(row.getKey()), row.getValue().asString()));
    Map<String, KerasClass> classes = new HashMap<>();
    file.path("classes")
        .properties()
        .forEach(row -> classes.put(row.getKey(), kerasClass(row.getValue())));
    return new ModelFacts(
        producers,
        firstLines(file.path("operations")),
        firstLines(file.path("attributes")),
        classes,
        Set.copyOf(DataFile.words(file.path("unregistered").asString())),
        addOns(file.path("addOns")));
  }

  private static Map<String, Integer> firstLines(JsonNode namesByLine) {
    Map<String, Integer> first = new HashMap<>();
    namesByLine
        .properties()
        .forEach(
            row ->
                DataFile.words(row.getValue().asString())
                    .forEach(name -> first.put(name, Integer.valueOf(row.getKey()))));
    return first;
  }

  private static Map<String, AddOn> addOns(JsonNode rows) {
    Map<String, AddOn> addOns = new HashMap<>();
    rows.properties()
        .forEach(
            row ->
                DataFile.words(row.getValue().path("prefixes").asString())
                    .forEach(
                        prefix ->
                            addOns.put(
                                prefix,
                                new AddOn(
                                    row.getKey(),
                                    DataFile.text(row.getValue(), "module"),
                                    row.getValue().path("sameLine").asBoolean()))));
    return addOns;
  }

  private static KerasClass kerasClass(JsonNode row) {
    Map<String, Since> settings = new HashMap<>();
    row.path(2).properties().forEach(s -> settings.put(s.getKey(), since(s.getValue())));
    return new KerasClass(since(row), settings);
  }

  private static Since since(JsonNode pair) {
    return new Since(line(pair.path(0)), line(pair.path(1)));
  }

  private static Optional<Integer> line(JsonNode number) {
    return number.isNumber() ? Optional.of(number.asInt()) : Optional.empty();
  }

  /// The first line of TensorFlow 2 that has an operation; empty for one that none has.
  public Optional<Integer> operation(String name) {
    return Optional.ofNullable(operations.get(name));
  }

  /// The first line that knows an attribute of an operation; empty when it is as old as that.
  public Optional<Integer> attribute(String operation, String attribute) {
    return Optional.ofNullable(attributes.get(operation + "." + attribute));
  }

  /// A class by its name; empty for one that no release has.
  public Optional<KerasClass> kerasClass(String name) {
    return Optional.ofNullable(classes.get(name));
  }

  /// Whether Keras 2 has a class, but does not find it by its name when it loads a model.
  public boolean isUnregistered(String name) {
    return unregistered.contains(name);
  }

  /// The package that brings an operation which TensorFlow does not have.
  public Optional<AddOn> addOn(String operation) {
    return addOns.entrySet().stream()
        .filter(known -> operation.startsWith(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /// The release line (`2.8`) that writes a number of the graph format.
  public Optional<String> lineOf(int producer) {
    return Optional.ofNullable(producers.get(producer));
  }
}
