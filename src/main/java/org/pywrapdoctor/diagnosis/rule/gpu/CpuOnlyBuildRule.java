package org.pywrapdoctor.diagnosis.rule.gpu;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.rule.Targets;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.knowledge.Build;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.knowledge.Target;
import org.pywrapdoctor.knowledge.Wheel;
import org.pywrapdoctor.requirement.Version;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Snapshot;

/// A graphics card is wanted, but the installed TensorFlow is one of those without code for it.
public final class CpuOnlyBuildRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-516",
              "cpu-only-build",
              "This TensorFlow is made for processors only",
              "TensorFlow is published with and without code for graphics cards. The one that is"
                  + " installed has none, so no driver and no CUDA makes it see a card.")
          .explaining(Explains.GPU);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Set<String> leadsTo() {
    return Set.of("cuda-version-mismatch", "cudnn-mismatch", "cuda-library-missing");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<Target> target = Targets.of(snapshot);
    Optional<Distribution> installed =
        TensorFlow.in(snapshot, knowledge).flatMap(TensorFlow::distribution);
    Optional<Version> version = installed.map(Distribution::version).flatMap(Version::parse);
    if (snapshot.request().goal() != Goal.GPU || target.isEmpty() || version.isEmpty()) {
      return Outcome.notTested();
    }
    Optional<Wheel> wheel =
        knowledge
            .releases()
            .release(installed.get().normalizedName(), version.get())
            .flatMap(release -> release.wheel(target.get()));
    if (wheel.isEmpty()) {
      return Outcome.notTested();
    }
    if (wheel.get().gpu().isPresent()) {
      return Outcome.ruledOut(
          CAUSE.message(
              "with",
              "This build has code for graphics cards (CUDA {cuda})",
              "cuda",
              wheel.get().gpu().get().cuda()));
    }
    Optional<Build> other = knowledge.builds().find(version.get(), target.get(), true);
    Optional<Build> newest = knowledge.builds().newest(target.get(), true);
    return other
        .or(() -> newest)
        .map(
            build ->
                Outcome.found(
                    CAUSE.diagnosis(
                        List.of(evidence(installed.get())), cures(installed.get(), build))))
        .orElseGet(Outcome::notTested);
  }

  private static Evidence evidence(Distribution installed) {
    return new Evidence(
        Evidence.Kind.PACKAGE,
        CAUSE.message(
            "without",
            "{package} {version} has no code for graphics cards",
            Map.of("package", installed.name(), "version", installed.version())),
        installed.metadata());
  }

  private static List<Cure> cures(Distribution installed, Build build) {
    String holder = build.holder();
    return List.of(
        new Cure.NewEnvironment(Map.of(holder, "==" + build.version())),
        new Cure.Reinstall(
            List.of(installed.name()), List.of(holder + "==" + build.version()), List.of()));
  }
}
