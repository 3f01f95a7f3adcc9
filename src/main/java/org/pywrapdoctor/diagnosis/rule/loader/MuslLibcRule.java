package org.pywrapdoctor.diagnosis.rule.loader;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.CLibrary;
import org.pywrapdoctor.snapshot.Machine;
import org.pywrapdoctor.snapshot.Snapshot;

/// A Linux whose C library is musl, such as Alpine: TensorFlow's wheels are made for glibc.
public final class MuslLibcRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-404",
              "musl-libc",
              "TensorFlow does not exist for this kind of Linux",
              "Alpine and a few other systems use the C library musl. TensorFlow is published for"
                  + " systems with the C library glibc only, so pip finds nothing that runs here.")
          .on(OperatingSystem.LINUX);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Set<String> leadsTo() {
    return Set.of(
        "unsupported-python-version",
        "wrong-interpreter-selected",
        "tensorflow-not-installed",
        "glibc-too-old",
        "libstdcxx-too-old");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<Machine> machine = snapshot.machine().ifKnown();
    Optional<CLibrary> library = machine.flatMap(there -> there.cLibrary().ifKnown());
    if (library.isEmpty() || Trial.of(snapshot).imports()) {
      return Outcome.notTested();
    }
    if (!library.get().family().equals("musl")) {
      return Outcome.ruledOut(
          CAUSE.message("other", "The C library is {family}", "family", library.get().family()));
    }
    return Outcome.found(
        CAUSE.diagnosis(
            List.of(
                new Evidence(
                    Evidence.Kind.SETTING,
                    CAUSE.message("musl", "The C library of this system is musl"),
                    machine.get().systemName())),
            List.of(cure())));
  }

  private static Cure cure() {
    return new Cure.ByHand(
        CAUSE.message("image", "Use a system or an image with glibc"),
        List.of(
            CAUSE.message(
                "image-step",
                "Take an image such as python:3.12-slim or tensorflow/tensorflow in place of an"
                    + " Alpine image")),
        List.of("https://www.tensorflow.org/install/docker"),
        false);
  }
}
