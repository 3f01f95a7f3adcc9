package org.pywrapdoctor.diagnosis.rule.companion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.knowledge.NativeFamilies.Family;
import org.pywrapdoctor.knowledge.NativeFamilies.Role;
import org.pywrapdoctor.snapshot.NativeLibraries;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.Snapshot;

/// A package that adds operations to TensorFlow is made for another version of it.
public final class CustomOpAbiMismatchRule implements Rule {

  /// Functions of TensorFlow and of what it is built on, as compilers write their names.
  private static final Pattern FUNCTION =
      Pattern.compile("_ZNK?(?:10tensorflow|3tsl|3xla|6stream_executor)\\w*|TF_\\w+");

  private static final String PLUGINS = "tensorflow-plugins";

  private static final Cause CAUSE =
      Cause.everywhere(
          "PD-309",
          "custom-op-abi-mismatch",
          "An addition is made for another TensorFlow",
          "Packages that add operations to TensorFlow bring native files that are made for one"
              + " version of it. Functions that such a file asks for are not in the TensorFlow that"
              + " is installed here. TensorFlow itself is not at fault.");

  /// A file of an addition at which loading stops.
  private record Misfit(Library library, Family family) {}

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    return AddOnOperations.examine(CAUSE, snapshot, knowledge)
        .orElseGet(() -> loaded(snapshot, knowledge));
  }

  private static Outcome loaded(Snapshot snapshot, Knowledge knowledge) {
    List<Misfit> additions =
        snapshot.nativeLibraries().ifKnown().map(NativeLibraries::libraries).stream()
            .flatMap(List::stream)
            .flatMap(library -> misfit(library, knowledge).stream())
            .toList();
    List<Misfit> misfits =
        additions.stream().filter(one -> one.library().status().isProblem()).toList();
    Trial trial = Trial.of(snapshot);
    Optional<String> named = trial.failure().flatMap(failure -> foreign(failure, knowledge));
    if (misfits.isEmpty() && named.isEmpty()) {
      return additions.isEmpty()
          ? Outcome.notTested()
          : Outcome.ruledOut(CAUSE.message("fit", "The additions to TensorFlow fit it"));
    }
    Diagnosis diagnosis =
        CAUSE.diagnosis(evidence(misfits, named), List.of(cure(snapshot, knowledge)));
    boolean shown =
        named.isPresent()
            || trial.failure().stream()
                .anyMatch(
                    failure ->
                        misfits.stream().anyMatch(one -> failure.says(one.library().name())));
    return Outcome.found(shown ? diagnosis : diagnosis.withExplains(List.of()));
  }

  private static Optional<Misfit> misfit(Library library, Knowledge knowledge) {
    return library
        .path()
        .flatMap(knowledge.nativeFamilies()::of)
        .filter(family -> family.role() == Role.ADDITION && !family.folder().equals(PLUGINS))
        .map(family -> new Misfit(library, family));
  }

  /// The file of an addition in which the failure says that a function of TensorFlow is missing.
  private static Optional<String> foreign(Failure failure, Knowledge knowledge) {
    String said = failure.firstError().map(error -> error.message()).orElse("");
    boolean missing = said.contains("undefined symbol") || said.contains("Symbol not found");
    return Optional.of(said.replaceFirst(": .*", "").strip())
        .filter(_ -> missing && FUNCTION.matcher(said).find())
        .filter(
            file ->
                knowledge
                    .nativeFamilies()
                    .of(file)
                    .filter(family -> family.role() == Role.ADDITION)
                    .isPresent());
  }

  private static List<Evidence> evidence(List<Misfit> misfits, Optional<String> named) {
    List<Evidence> evidence = new ArrayList<>();
    misfits.forEach(
        one ->
            evidence.add(
                new Evidence(
                    Evidence.Kind.LIBRARY,
                    CAUSE.message(
                        "misfit",
                        "{library} of {package}: {detail}",
                        Map.of(
                            "library", one.library().name(),
                            "package", one.family().name(),
                            "detail", one.library().detail())),
                    one.library().path().orElse(one.library().name()))));
    named
        .filter(_ -> misfits.isEmpty())
        .ifPresent(
            file ->
                evidence.add(
                    new Evidence(
                        Evidence.Kind.LIBRARY,
                        CAUSE.message(
                            "named", "Loading this file stops at a function of TensorFlow"),
                        file)));
    return evidence;
  }

  private static Cure cure(Snapshot snapshot, Knowledge knowledge) {
    String version =
        TensorFlow.in(snapshot, knowledge).flatMap(TensorFlow::version).orElse("of this version");
    return new Cure.ByHand(
        CAUSE.message("matching", "Install the addition that is made for this TensorFlow"),
        List.of(
            CAUSE.message(
                "matching-step",
                "Find the version of the addition that its makers name for TensorFlow {version}, and"
                    + " install that one; most carry the same first two numbers as TensorFlow",
                "version",
                version),
            CAUSE.message(
                "own-step", "Compile a library of your own again with the installed TensorFlow")),
        List.of("https://www.tensorflow.org/guide/create_op"),
        false);
  }
}
