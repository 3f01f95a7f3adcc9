package org.pywrapdoctor.diagnosis.rule.loader;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.rule.Decisions;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.NativeLibraries.Copy;
import org.pywrapdoctor.snapshot.NativeLibraries.Floor;
import org.pywrapdoctor.snapshot.Snapshot;

/// Another program's copy of the Visual C++ runtime is found before a newer one that would do.
public final class MsvcRuntimeHijackedRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-103",
              "msvc-runtime-hijacked",
              "An old copy of a Microsoft file is found first",
              "Windows has the Visual C++ runtime that TensorFlow needs, but before it comes to that"
                  + " one it finds an older or unfit copy, which another program has put in its way."
                  + " Installing the runtime again does not help, since the copy stays first.")
          .on(OperatingSystem.WINDOWS);

  /// A copy that is taken, what is wrong with it, and the one that would do.
  private record Hijack(MsvcRuntime taken, String problem, Copy better) {}

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Set<String> leadsTo() {
    return Set.of("outdated-msvc-runtime", "wrong-architecture-dll");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    List<MsvcRuntime> runtimes = MsvcRuntime.in(snapshot);
    List<Hijack> hijacks = runtimes.stream().flatMap(MsvcRuntimeHijackedRule::hijack).toList();
    if (hijacks.isEmpty()) {
      return runtimes.stream().anyMatch(one -> one.version().isPresent())
          ? Outcome.ruledOut(
              CAUSE.message("first", "No unfit copy of the runtime comes before a better one"))
          : Outcome.notTested();
    }
    Diagnosis diagnosis =
        CAUSE.diagnosis(
            hijacks.stream().flatMap(MsvcRuntimeHijackedRule::evidence).toList(),
            List.of(cure(hijacks)));
    return switch (Trial.of(snapshot)
        .fit(failure -> MsvcRuntime.looksTooOld(failure) || failure.says("DLL load failed"))) {
      case SHOWN -> Outcome.found(diagnosis);
      case UNTRIED -> Outcome.found(Decisions.byImport(diagnosis));
      case ELSEWHERE -> Outcome.found(Decisions.afterTheOther(diagnosis));
      case WORKS -> Outcome.notTested();
    };
  }

  private static Stream<Hijack> hijack(MsvcRuntime runtime) {
    Optional<String> problem =
        runtime.library().stops()
            ? Optional.of(runtime.library().detail())
            : runtime
                .unmet()
                .filter(Floor::proven)
                .map(
                    floor ->
                        "its version is %s, and %s needs %s or newer"
                            .formatted(
                                runtime.make().version().orElse("unknown"),
                                floor.by(),
                                floor.version()));
    return problem.stream()
        .flatMap(what -> runtime.better().map(copy -> new Hijack(runtime, what, copy)).stream());
  }

  private static Stream<Evidence> evidence(Hijack hijack) {
    String name = hijack.taken().library().name();
    return Stream.of(
        new Evidence(
            Evidence.Kind.LIBRARY,
            CAUSE.message(
                "taken",
                "{library} is found here first, by {rule}: {problem}",
                Map.of(
                    "library", name,
                    "rule", hijack.taken().library().rule(),
                    "problem", hijack.problem())),
            hijack.taken().library().path().orElse(name)),
        new Evidence(
            Evidence.Kind.LIBRARY,
            CAUSE.message(
                "better",
                "{library} {version} would do, but Windows does not come to it",
                Map.of("library", name, "version", hijack.better().version().orElse(""))),
            hijack.better().path()));
  }

  private static Cure cure(List<Hijack> hijacks) {
    return new Cure.ByHand(
        CAUSE.message("remove", "Take the old copy out of the way"),
        hijacks.stream()
            .flatMap(hijack -> hijack.taken().library().path().stream())
            .map(
                path ->
                    CAUSE.message(
                        "remove-step",
                        "Update or uninstall the program or package that brought {path}",
                        "path",
                        path))
            .toList(),
        List.of(),
        false);
  }
}
