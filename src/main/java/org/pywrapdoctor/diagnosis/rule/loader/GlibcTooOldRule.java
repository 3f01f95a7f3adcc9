package org.pywrapdoctor.diagnosis.rule.loader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.rule.Decisions;
import org.pywrapdoctor.diagnosis.rule.Targets;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.knowledge.Build;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.requirement.Version;
import org.pywrapdoctor.snapshot.CLibrary;
import org.pywrapdoctor.snapshot.Snapshot;

/// The C library of the system lacks functions that TensorFlow's native files need.
public final class GlibcTooOldRule implements Rule {

  private static final Pattern VERSION = Pattern.compile("GLIBC_[0-9.]+");

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-402",
              "glibc-too-old",
              "This Linux system is too old for TensorFlow",
              "TensorFlow's native files need a newer C library (glibc) than this system has. The C"
                  + " library is the ground on which every program stands: never replace it by"
                  + " hand. An older TensorFlow, a container or a newer system works.")
          .on(OperatingSystem.LINUX);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Set<String> leadsTo() {
    return Set.of("libstdcxx-too-old");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    if (snapshot.nativeLibraries().ifKnown().isEmpty()) {
      return Outcome.notTested();
    }
    MissingSymbolVersions missing = MissingSymbolVersions.in(snapshot, VERSION);
    if (missing.libraries().isEmpty()) {
      return glibc(snapshot)
          .map(version -> CAUSE.message("new", "glibc {version} is new enough", "version", version))
          .map(Outcome::ruledOut)
          .orElseGet(Outcome::notTested);
    }
    return Outcome.found(
        Decisions.weighed(
            CAUSE.diagnosis(missing.evidence(CAUSE), cures(snapshot, knowledge)),
            Trial.of(snapshot),
            missing::isNamedBy));
  }

  private static Optional<String> glibc(Snapshot snapshot) {
    return snapshot
        .machine()
        .ifKnown()
        .flatMap(machine -> machine.cLibrary().ifKnown())
        .filter(library -> library.family().equals("glibc"))
        .flatMap(CLibrary::version);
  }

  private static List<Cure> cures(Snapshot snapshot, Knowledge knowledge) {
    List<Cure> cures = new ArrayList<>();
    newestThatRuns(snapshot, knowledge)
        .map(build -> Map.of(TensorFlow.NAME, "==" + build.version()))
        .map(Cure.NewEnvironment::new)
        .ifPresent(cures::add);
    cures.add(
        new Cure.ByHand(
            CAUSE.message("container", "Use a container or a newer system"),
            List.of(
                CAUSE.message(
                    "container-step",
                    "Run TensorFlow in its official container, which brings its own C library")),
            List.of("https://www.tensorflow.org/install/docker"),
            false));
    return cures;
  }

  /// The newest TensorFlow whose wheels run on the glibc that is there.
  private static Optional<Build> newestThatRuns(Snapshot snapshot, Knowledge knowledge) {
    Optional<Version> there = glibc(snapshot).flatMap(Version::parse);
    return Targets.of(snapshot).stream()
        .flatMap(target -> knowledge.builds().all(target, false).stream())
        .filter(
            build ->
                there.isPresent()
                    && build
                        .wheel()
                        .glibc()
                        .filter(needed -> needed.compareTo(there.get()) <= 0)
                        .isPresent())
        .max(Comparator.comparing(Build::version));
  }
}
