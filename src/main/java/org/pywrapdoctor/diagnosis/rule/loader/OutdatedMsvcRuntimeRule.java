package org.pywrapdoctor.diagnosis.rule.loader;

import java.util.List;
import java.util.Map;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.rule.Decisions;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.NativeLibraries.Floor;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.Snapshot;

/// The Visual C++ runtime that would really be loaded is older than TensorFlow's files need.
public final class OutdatedMsvcRuntimeRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-102",
              "outdated-msvc-runtime",
              "A Microsoft file that TensorFlow needs is too old",
              "TensorFlow needs the Visual C++ runtime, a free package of Microsoft that many"
                  + " programs share. The one that would be loaded here is older than the tools that"
                  + " TensorFlow was made with, and code that is new in it is missing. Installing"
                  + " the newest package replaces it.")
          .on(OperatingSystem.WINDOWS);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    List<MsvcRuntime> known =
        MsvcRuntime.in(snapshot).stream().filter(one -> one.version().isPresent()).toList();
    List<MsvcRuntime> old = known.stream().filter(one -> one.unmet().isPresent()).toList();
    if (known.isEmpty()) {
      return Outcome.notTested();
    }
    if (old.isEmpty()) {
      return Outcome.ruledOut(
          CAUSE.message(
              "new", "New enough: {runtimes}", "runtimes", MsvcRuntime.names(known.stream())));
    }
    boolean proven = old.stream().anyMatch(one -> one.unmet().filter(Floor::proven).isPresent());
    Diagnosis diagnosis =
        CAUSE.diagnosis(
            old.stream().map(OutdatedMsvcRuntimeRule::evidence).toList(), List.of(cure()));
    return switch (Trial.of(snapshot).fit(MsvcRuntime::looksTooOld)) {
      case SHOWN -> Outcome.found(proven ? diagnosis : byUpdating(diagnosis));
      case UNTRIED ->
          Outcome.found(
              proven ? Decisions.byImport(diagnosis) : Decisions.possiblyByImport(diagnosis));
      case ELSEWHERE ->
          proven ? Outcome.found(Decisions.afterTheOther(diagnosis)) : Outcome.notTested();
      case WORKS -> Outcome.notTested();
    };
  }

  private static boolean looksLikeIt(Failure failure, List<Library> missing) {
    return MsvcRuntime.looksTooOld(failure)
        || (!missing.isEmpty() && failure.says("DLL load failed", "Could not find the DLL"));
  }

  /// A file that is not there stops the loader for certain.
  private static Diagnosis untried(Diagnosis diagnosis, boolean proven, List<Library> missing) {
    if (!missing.isEmpty()) {
      return diagnosis;
    }
    return proven ? Decisions.byImport(diagnosis) : Decisions.possiblyByImport(diagnosis);
  }

  private static Evidence evidence(Library missing) {
    return new Evidence(
        Evidence.Kind.LIBRARY,
        CAUSE.message(
            "later",
            "{library}, which {needing} needs, is not there: it came with a later version",
            Map.of(
                "library", missing.name(),
                "needing", missing.neededBy().stream().findFirst().orElse("TensorFlow"))),
        missing.name());
  }

  private static Diagnosis byUpdating(Diagnosis diagnosis) {
    return diagnosis.withCertainty(
        Certainty.LIKELY,
        CAUSE.message("test", "Install the newest runtime and import TensorFlow again"));
  }

  private static Evidence evidence(MsvcRuntime runtime) {
    Floor floor = runtime.unmet().orElseThrow();
    return new Evidence(
        Evidence.Kind.LIBRARY,
        CAUSE.message(
            "old",
            "{library} has version {version}, and {needing} needs {floor} or newer",
            Map.of(
                "library", runtime.library().name(),
                "version", runtime.make().version().orElseThrow(),
                "needing", floor.by(),
                "floor", floor.version())),
        runtime.library().path().orElse(runtime.library().name()));
  }

  private static Cure cure() {
    return new Cure.ByHand(
        CAUSE.message("install", "Install the newest Visual C++ runtime for x64"),
        List.of(
            CAUSE.message("download", "Download the x64 package from Microsoft and run it"),
            CAUSE.message(
                "restart",
                "Restart Windows when it asks for it, since files in use"
                    + " are replaced only then")),
        List.of("https://aka.ms/vs/17/release/vc_redist.x64.exe"),
        true);
  }
}
