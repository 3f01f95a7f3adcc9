package org.pywrapdoctor.probe.interpreter;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.pywrapdoctor.platform.FileStatus;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.snapshot.Interpreter;

/// Puts the names of one and the same Python together. An environment is known by its folder, so
/// that it never counts as a name of its base; an installation by its executable.
final class SameInterpreter {
  private final FileView files;
  private final Map<String, Interpreter> byIdentity = new LinkedHashMap<>();

  SameInterpreter(FileView files) {
    this.files = files;
  }

  /// Adds what was found; answers true when it is one that was not known before.
  boolean add(Interpreter found) {
    String identity = identity(found);
    boolean isNew = !byIdentity.containsKey(identity);
    byIdentity.merge(identity, found, this::merge);
    return isNew;
  }

  /// Each Python once, in the order of finding.
  List<Interpreter> all() {
    return List.copyOf(byIdentity.values());
  }

  /// All but one.
  List<Interpreter> allBut(Interpreter one) {
    String identity = identity(one);
    return byIdentity.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(identity))
        .map(Map.Entry::getValue)
        .toList();
  }

  private String identity(Interpreter found) {
    if (found.kind().equals("venv") || found.kind().equals("virtualenv")) {
      return "environment " + files.realPath(found.prefix()).orElse(found.prefix());
    }
    String executable = found.realPath().orElse(found.path());
    String inode = files.status(executable).map(FileStatus::identity).orElse("");
    return inode.isEmpty()
        ? "executable " + executable
        : "executable " + files.paths().parent(executable).orElse("") + " " + inode;
  }

  private Interpreter merge(Interpreter first, Interpreter second) {
    TreeSet<String> names = new TreeSet<>(first.allPaths());
    names.addAll(second.allPaths());
    names.add(first.path());
    names.add(second.path());
    String best = names.stream().min(byUse(first)).orElse(first.path());
    names.remove(best);
    Optional<String> suggested = first.suggested().or(second::suggested);
    return first.named(best, List.copyOf(names)).withSuggested(suggested);
  }

  /// A person types the short name, in the folder where the program really lies.
  private Comparator<String> byUse(Interpreter found) {
    Optional<String> folder = found.realPath().flatMap(files.paths()::parent);
    boolean isLinkedOnPurpose = found.kind().equals("homebrew");
    return Comparator.comparing(
            (String name) -> !isLinkedOnPurpose && !files.paths().parent(name).equals(folder))
        .thenComparing(String::length)
        .thenComparing(Comparator.naturalOrder());
  }
}
