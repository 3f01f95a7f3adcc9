package org.pywrapdoctor.diagnosis.rule.loader;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.rule.Decisions;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.NativeLibraries.Status;
import org.pywrapdoctor.snapshot.Snapshot;

/// A DLL of Microsoft's Visual C++ runtime is not there.
public final class MissingMsvcRuntimeRule implements Rule {

  /// Microsoft's own files of the runtime, as a package.
  private static final String PACKAGE = "msvc-runtime";

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-101",
              "missing-msvc-runtime",
              "A Microsoft file that TensorFlow needs is missing",
              "TensorFlow needs the Visual C++ runtime, a free package of Microsoft that many"
                  + " programs share. One of its files is not on this computer. Installing the"
                  + " package once, in the version for x64, adds it.")
          .on(OperatingSystem.WINDOWS);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Set<String> leadsTo() {
    return Set.of("outdated-msvc-runtime");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    List<Library> runtime = MsvcRuntime.parts(snapshot).toList();
    List<Library> missing = MsvcRuntime.missing(snapshot);
    if (!missing.isEmpty() && MsvcRuntime.isTooOld(snapshot)) {
      return Outcome.notTested();
    }
    if (!missing.isEmpty() && Trial.of(snapshot).imports()) {
      return Outcome.ruledOut(
          CAUSE.message("found", "TensorFlow is imported, so Python finds the runtime by itself"));
    }
    if (!missing.isEmpty()) {
      return Outcome.found(
          Decisions.weighed(
              CAUSE.diagnosis(
                  missing.stream().map(MissingMsvcRuntimeRule::evidence).toList(),
                  List.of(new Cure.AddRuntime(PACKAGE), cure())),
              Trial.of(snapshot),
              MissingMsvcRuntimeRule::looksLikeIt));
    }
    boolean known =
        !runtime.isEmpty()
            && runtime.stream().noneMatch(library -> library.status() == Status.UNKNOWN);
    return known
        ? Outcome.ruledOut(
            CAUSE.message("there", "All files of the Visual C++ runtime that it needs are there"))
        : Outcome.notTested();
  }

  private static boolean looksLikeIt(Failure failure) {
    return failure.says("DLL load failed", "Could not find the DLL")
        || MsvcRuntime.PART.matcher(String.join(" ", failure.attempt().lastLines())).find();
  }

  private static Evidence evidence(Library library) {
    return new Evidence(
        Evidence.Kind.LIBRARY,
        CAUSE.message(
            "missing",
            "{library} is needed by {needing} and is in none of the {places} places where Windows"
                + " looks",
            Map.of(
                "library", library.name(),
                "needing", String.join(", ", library.neededBy()),
                "places", String.valueOf(library.searched().size()))),
        library.name());
  }

  private static Cure cure() {
    return new Cure.ByHand(
        CAUSE.message("install", "Install the Visual C++ runtime for x64"),
        List.of(
            CAUSE.message("download", "Download the x64 package from Microsoft and run it"),
            CAUSE.message("restart", "Start Python again; restart Windows when it asks for it")),
        List.of("https://aka.ms/vs/17/release/vc_redist.x64.exe"),
        true);
  }
}
