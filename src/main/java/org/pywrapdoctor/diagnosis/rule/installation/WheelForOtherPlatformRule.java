package org.pywrapdoctor.diagnosis.rule.installation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.diagnosis.rule.WheelTags;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.Machine;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.Snapshot;

/// A wheel whose native files are for another system. Old wheels for macOS say that they run
/// anywhere, so pip installs them everywhere; the headers of the files do not lie.
public final class WheelForOtherPlatformRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
          "PD-216",
          "wheel-for-other-platform",
          "This TensorFlow is made for another system",
          "The files of TensorFlow that are installed here are made for another operating system."
              + " Often an old instruction names the address of a file for macOS, which pip takes"
              + " on every system.");

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Set<String> leadsTo() {
    return Set.of(
        "wheel-for-other-python",
        "corrupt-installation",
        "wrong-architecture-dll",
        "removed-stdlib-module",
        "missing-dependency",
        "protobuf-mismatch",
        "numpy-abi-mismatch",
        "dependency-version-mismatch");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<OperatingSystem> system = snapshot.machine().ifKnown().map(Machine::operatingSystem);
    Optional<TensorFlow> tensorFlow = TensorFlow.in(snapshot, knowledge);
    Optional<Distribution> owner = tensorFlow.flatMap(there -> there.owners().stream().findFirst());
    if (system.isEmpty() || owner.isEmpty()) {
      return Outcome.notTested();
    }
    NativeProof files = NativeProof.of(snapshot, tensorFlow.get());
    List<Library> foreign = files.ofAnotherSystem();
    WheelTags tags = WheelTags.of(owner.get());
    if (foreign.isEmpty() && tags.tags().isEmpty()) {
      return Outcome.notTested();
    }
    boolean fit = tags.fit(system.get());
    if (foreign.isEmpty() && fit && (!tags.anywhere() || files.ofThisSystem())) {
      return Outcome.ruledOut(
          CAUSE.message("fits", "It is made for {system}", "system", system.get().displayName()));
    }
    if (Trial.of(snapshot).imports()) {
      return Outcome.notTested();
    }
    List<Evidence> evidence = new ArrayList<>(NativeProof.evidence(CAUSE, foreign));
    if (!fit || tags.anywhere()) {
      evidence.addFirst(evidence(owner.get(), system.get()));
    }
    Diagnosis diagnosis = CAUSE.diagnosis(evidence, cures(owner.get()));
    return Outcome.found(
        fit && foreign.isEmpty()
            ? diagnosis.withCertainty(
                Certainty.LIKELY,
                CAUSE.message("test", "Look whether its native files are of this system's kind"))
            : diagnosis);
  }

  private static Evidence evidence(Distribution owner, OperatingSystem system) {
    return new Evidence(
        Evidence.Kind.PACKAGE,
        CAUSE.message(
            "tags",
            "{package} {version} is a wheel for {tags}; this is {system}",
            Map.of(
                "package", owner.name(),
                "version", owner.version(),
                "tags", String.join(", ", owner.wheelTags()),
                "system", system.displayName())),
        owner.metadata());
  }

  private static List<Cure> cures(Distribution owner) {
    return List.of(
        new Cure.NewEnvironment(Map.of()),
        new Cure.Reinstall(List.of(owner.name()), List.of(TensorFlow.NAME), List.of()));
  }
}
