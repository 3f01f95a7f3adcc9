package org.pywrapdoctor.probe.interpreter.search;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pywrapdoctor.platform.FileStatus;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.snapshot.Interpreter;

/// Puts the names of one and the same Python together. An environment is known by its folder, so
/// that it never counts as a name of its base; an installation by its executable.
public final class SameInterpreter {
  private final FileView files;
  private final Map<String, Finding> byIdentity = new LinkedHashMap<>();

  public SameInterpreter(FileView files) {
    this.files = files;
  }

  /// Adds what was found. The answer is what is new about it: the Python itself when it was not
  /// known before, or a stronger reason for it.
  Optional<Finding> add(Finding found) {
    Finding before = byIdentity.get(identity(found.interpreter()));
    Finding after = before == null ? found : merge(before, found);
    byIdentity.put(identity(found.interpreter()), after);
    boolean isNews = before == null || !before.suggestion().equals(after.suggestion());
    return isNews ? Optional.of(after) : Optional.empty();
  }

  /// Adds one that nothing points to.
  public void add(Interpreter found) {
    add(new Finding(found, Optional.empty()));
  }

  /// Each Python once, the most likely meant first, the others by path: they are found in an order
  /// that means nothing.
  List<Interpreter> byLikelihood() {
    Comparator<Finding> order =
        Comparator.comparing(
            finding -> finding.suggestion().map(Suggestion::because).orElse(null),
            Comparator.nullsLast(Comparator.<Suggestion.Because>naturalOrder()));
    return byIdentity.values().stream()
        .sorted(order.thenComparing(finding -> finding.interpreter().path()))
        .map(Finding::interpreter)
        .toList();
  }

  /// All in the order of finding.
  public List<Interpreter> all() {
    return byIdentity.values().stream().map(Finding::interpreter).toList();
  }

  /// All but one.
  public List<Interpreter> allBut(Interpreter one) {
    String identity = identity(one);
    return byIdentity.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(identity))
        .map(entry -> entry.getValue().interpreter())
        .toList();
  }

  private String identity(Interpreter found) {
    return files.paths() == PathStyle.WINDOWS
        ? exactIdentity(found).toLowerCase(Locale.ROOT)
        : exactIdentity(found);
  }

  private String exactIdentity(Interpreter found) {
    if (found.kind().equals("venv") || found.kind().equals("virtualenv")) {
      return "environment " + files.realPath(found.prefix()).orElse(found.prefix());
    }
    String executable = found.realPath().orElse(found.path());
    String inode = files.status(executable).map(FileStatus::identity).orElse("");
    return inode.isEmpty()
        ? "executable " + executable
        : "executable " + files.paths().parent(executable).orElse("") + " " + inode;
  }

  private Finding merge(Finding first, Finding second) {
    TreeSet<String> names = new TreeSet<>(first.interpreter().allPaths());
    names.addAll(second.interpreter().allPaths());
    names.add(first.interpreter().path());
    names.add(second.interpreter().path());
    String best = names.stream().min(byUse(first.interpreter())).orElse(first.interpreter().path());
    names.removeIf(name -> files.paths().same(name, best));
    Optional<Suggestion> suggestion =
        Stream.of(first, second)
            .flatMap(finding -> finding.suggestion().stream())
            .min(Comparator.naturalOrder());
    Interpreter known = first.interpreter();
    String kind = known.kind().equals("other") ? second.interpreter().kind() : known.kind();
    Interpreter merged =
        known
            .named(best, List.copyOf(names))
            .withKind(kind)
            .withSuggested(suggestion.map(Suggestion::reason));
    return new Finding(merged, suggestion, first.unsupported());
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
