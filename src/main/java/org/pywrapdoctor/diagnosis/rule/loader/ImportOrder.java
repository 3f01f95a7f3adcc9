package org.pywrapdoctor.diagnosis.rule.loader;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.diagnosis.Reruns;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Launch.Natives;
import org.pywrapdoctor.snapshot.Launch.Purpose;
import org.pywrapdoctor.snapshot.Launch.Stage;

/// TensorFlow alone works, but not after what the person's script imports before it.
///
/// @param after the import in the order of the script
/// @param packages those after which it fails; all that the script imports first when none of them
///     alone is enough
/// @param proofs the attempts that show it
/// @param alone the import of TensorFlow alone
record ImportOrder(Attempt after, Set<String> packages, List<Attempt> proofs, Attempt alone) {

  /// Libraries that several packages bring, of which the first one in memory serves all.
  private static final Pattern SHARED =
      Pattern.compile(
          "(?i)(?:msvcp140|vcruntime140|concrt140|libiomp5md|libomp|libgomp|libstdc\\+\\+|libiomp5"
              + "|libprotobuf|libtensorflow_framework)[^/\\\\]*");

  private static final int MOST_LIBRARIES = 6;

  /// What the attempts show; empty when the order does not matter or was not tried.
  static Optional<ImportOrder> in(Trial trial) {
    Reruns reruns = trial.reruns();
    return trial
        .failure()
        .map(Failure::attempt)
        .filter(attempt -> attempt.purpose() == Purpose.IMPORT_AFTER_SCRIPT)
        .flatMap(after -> reruns.main().map(alone -> of(after, alone, reruns)));
  }

  private static ImportOrder of(Attempt after, Attempt alone, Reruns reruns) {
    List<Attempt> guilty =
        reruns.all(Purpose.IMPORT_AFTER_PACKAGE).filter(ImportOrder::failsInTensorFlow).toList();
    List<Attempt> proofs = guilty.isEmpty() ? List.of(after) : guilty;
    Set<String> packages = new LinkedHashSet<>();
    proofs.stream()
        .flatMap(attempt -> attempt.importedFirst().stream())
        .map(ImportOrder::packageOf)
        .forEach(packages::add);
    return new ImportOrder(after, packages, proofs, alone);
  }

  /// Why the order is innocent; empty when it was not tried.
  static Optional<Message> innocence(Cause cause, Trial trial) {
    Reruns reruns = trial.reruns();
    if (reruns.works(Purpose.IMPORT_AFTER_SCRIPT)) {
      return Optional.of(
          cause.message("loads", "TensorFlow also works after what your script imports first"));
    }
    return reruns.main().filter(alone -> !alone.worked()).isPresent()
        ? Optional.of(
            cause.message("alone", "TensorFlow fails even when nothing else is imported first"))
        : Optional.empty();
  }

  List<Evidence> evidence(Cause cause, PathStyle paths) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(
        new Evidence(
            Evidence.Kind.PROCESS,
            cause.message("works-alone", "TensorFlow alone works"),
            String.join(" ", alone.command())));
    for (Attempt proof : proofs) {
      evidence.add(
          new Evidence(
              Evidence.Kind.PROCESS,
              cause.message(
                  "fails-after",
                  "After {packages} is imported it fails",
                  "packages",
                  String.join(", ", packages(proof))),
              String.join(" ", proof.command())));
    }
    evidence.addAll(libraries(cause, paths));
    return evidence;
  }

  /// Shared libraries that lie elsewhere than when TensorFlow is alone.
  private List<Evidence> libraries(Cause cause, PathStyle paths) {
    List<String> usual = loaded(alone);
    return proofs.stream()
        .flatMap(proof -> loaded(proof).stream())
        .distinct()
        .filter(path -> SHARED.matcher(paths.name(path)).matches() && !usual.contains(path))
        .limit(MOST_LIBRARIES)
        .map(
            path ->
                new Evidence(
                    Evidence.Kind.LIBRARY,
                    cause.message(
                        "brings",
                        "This {library} is in memory then, and not when TensorFlow is alone",
                        "library",
                        paths.name(path)),
                    path))
        .toList();
  }

  /// Import TensorFlow first, or bring the packages up to date.
  List<Cure> cures(Cause cause) {
    Map<String, String> values = Map.of("packages", String.join(", ", packages));
    return List.of(
        new Cure.ByHand(
            cause.message("first", "Import TensorFlow first"),
            List.of(
                cause.message(
                    "first-step",
                    "Write “import tensorflow” in the first line of your program, before {packages}",
                    values),
                cause.message(
                    "update-step",
                    "If that does not help, install the newest version of {packages} into this"
                        + " environment, or use it in another process",
                    values)),
            List.of(),
            false));
  }

  private static boolean failsInTensorFlow(Attempt attempt) {
    return attempt.failedStage().filter(stage -> !stage.name().equals(Stage.FIRST)).isPresent();
  }

  private static List<String> packages(Attempt attempt) {
    return attempt.importedFirst().stream().map(ImportOrder::packageOf).distinct().toList();
  }

  private static List<String> loaded(Attempt attempt) {
    return attempt.natives().map(Natives::loaded).orElseGet(List::of);
  }

  /// The first name of an import statement.
  private static String packageOf(String statement) {
    return statement.split(" ", 3)[1].split("\\.", 2)[0];
  }
}
