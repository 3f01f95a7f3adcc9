package org.pywrapdoctor.diagnosis.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.FileCheck;
import org.pywrapdoctor.snapshot.FileCheck.Kind;
import org.pywrapdoctor.snapshot.FileCheck.Problem;

/// What is wrong with the files of one distribution.
///
/// @param distribution whose files
/// @param check the comparison with its RECORD
/// @param problems the files that differ, as far as they are named
public record Damage(Distribution distribution, FileCheck check, List<Problem> problems) {

  /// The damage of a distribution; empty when its files are whole or were not compared.
  public static Optional<Damage> of(Distribution distribution) {
    return distribution
        .files()
        .ifKnown()
        .filter(check -> check.problemCount() > 0)
        .map(check -> new Damage(distribution, check, check.problems()));
  }

  /// Whether hardly anything of it is left: more than half of its files are gone.
  public boolean hollow() {
    long missing = problems.stream().filter(problem -> problem.kind() == Kind.MISSING).count();
    return check.problemCount() * 2L > check.files() && missing * 2 > problems.size();
  }

  /// The same damage with some of its files alone.
  public Damage only(Predicate<Problem> kept) {
    return new Damage(distribution, check, problems.stream().filter(kept).toList());
  }

  /// The last part of a path of either style.
  public static String nameOf(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  /// Whether a file is code of the processor, opened by the operating system's loader.
  public static boolean isNative(String path) {
    String name = nameOf(path).toLowerCase(Locale.ROOT);
    return name.endsWith(".so")
        || name.contains(".so.")
        || name.endsWith(".pyd")
        || name.endsWith(".dll")
        || name.endsWith(".dylib");
  }

  /// Whether a failure is of the form that one of the files makes. Where more files differ than are
  /// named, a failure to find anything inside its packages is enough.
  public boolean explains(Failure failure) {
    return problems.stream().anyMatch(problem -> explains(problem, distribution, failure))
        || (check.problemCount() > problems.size()
            && distribution.importPackages().stream()
                .anyMatch(name -> failure.says("'" + name + "'", "'" + name + ".")));
  }

  /// Whether a failure names the file or the module that it holds, went through it, or is the
  /// sudden end that a broken native file causes.
  private static boolean explains(Problem problem, Distribution distribution, Failure failure) {
    if (failure.killed()) {
      return isNative(problem.path());
    }
    if (failure.files().contains(problem.path()) || failure.says(problem.path())) {
      return true;
    }
    String module = moduleOf(problem.path(), distribution.sitePackages());
    String file = nameOf(problem.path());
    return failure.says("'" + module + "'")
        || (isNative(file) && failure.says("'" + lastPart(module) + "'"))
        || (!file.equals("__init__.py") && failure.says(file));
  }

  /// The dotted name under which Python imports a file.
  private static String moduleOf(String path, String sitePackages) {
    String relative = path.startsWith(sitePackages) ? path.substring(sitePackages.length()) : path;
    String[] parts = relative.replace('\\', '/').replaceFirst("^/+", "").split("/");
    parts[parts.length - 1] = parts[parts.length - 1].replaceFirst("\\..*$", "");
    String dotted = String.join(".", parts);
    return dotted.endsWith(".__init__")
        ? dotted.substring(0, dotted.length() - ".__init__".length())
        : dotted;
  }

  private static String lastPart(String module) {
    return module.substring(module.lastIndexOf('.') + 1);
  }
}
