package org.pywrapdoctor.diagnosis.rule.installation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.rule.Cures;
import org.pywrapdoctor.diagnosis.rule.Damage;
import org.pywrapdoctor.diagnosis.rule.Decisions;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.FileCheck.Kind;
import org.pywrapdoctor.snapshot.Installation.ImportPackage;
import org.pywrapdoctor.snapshot.Snapshot;

/// Two distributions of TensorFlow in one folder. One that only asks for the other (tensorflow for
/// tensorflow-intel of its own version) is the normal state and no conflict.
public final class ConflictingDistributionsRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-203",
              "conflicting-tensorflow-distributions",
              "Two TensorFlow packages lie over each other",
              "Packages such as tensorflow, tensorflow-cpu and tensorflow-gpu write into the very"
                  + " same folder. The one that came last has replaced files of the other, and the"
                  + " rest does not fit them. Removing one of them alone would also take the files"
                  + " of the other away: all must go before one is installed again.")
          .explaining(Explains.IMPORT, Explains.COMPUTATION, Explains.GPU);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Set<String> leadsTo() {
    return Set.of(
        "corrupt-installation",
        "hollow-package",
        "mixed-version-leftovers",
        "missing-dependency",
        "protobuf-mismatch",
        "numpy-abi-mismatch",
        "ml-dtypes-mismatch",
        "h5py-mismatch",
        "tensorflow-estimator-mismatch",
        "dependency-version-mismatch");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<TensorFlow> seen = TensorFlow.in(snapshot, knowledge);
    if (seen.isEmpty()) {
      return Outcome.notTested();
    }
    TensorFlow tensorFlow = seen.get();
    List<Distribution> together = Rivals.all(tensorFlow);
    if (together.isEmpty()) {
      return tensorFlow
          .distribution()
          .map(
              only ->
                  CAUSE.message("single", "Only {package} is installed", "package", only.name()))
          .map(Outcome::ruledOut)
          .orElseGet(Outcome::notTested);
    }
    List<Evidence> evidence = new ArrayList<>();
    together.forEach(distribution -> evidence.addAll(seen(distribution)));
    Diagnosis diagnosis = CAUSE.diagnosis(evidence, cures(together, tensorFlow));
    Trial trial = Trial.of(snapshot);
    return Outcome.found(
        trial.isUntried()
            ? Decisions.byImport(diagnosis)
            : Decisions.weighed(diagnosis, trial, Rivals::looksMixed));
  }

  private static List<Evidence> seen(Distribution distribution) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(
        new Evidence(
            Evidence.Kind.PACKAGE,
            CAUSE.message(
                "owner",
                "{package} {version} is installed into the folder tensorflow",
                Map.of("package", distribution.name(), "version", distribution.version())),
            distribution.metadata()));
    Damage.of(distribution)
        .map(damage -> damage.only(problem -> problem.kind() != Kind.UNREADABLE))
        .filter(damage -> !damage.problems().isEmpty())
        .map(ConflictingDistributionsRule::replaced)
        .ifPresent(evidence::add);
    return evidence;
  }

  private static Evidence replaced(Damage damage) {
    String example = damage.problems().getFirst().path();
    return new Evidence(
        Evidence.Kind.FILE,
        CAUSE.message(
            "replaced",
            "{count} files are not those of {package}, such as {file}",
            Map.of(
                "count", String.valueOf(damage.check().problemCount()),
                "package", damage.distribution().name(),
                "file", Damage.nameOf(example))),
        example);
  }

  /// Keeps the plain `tensorflow` where it is among them.
  private static List<Cure> cures(List<Distribution> together, TensorFlow tensorFlow) {
    Distribution kept =
        together.stream()
            .filter(distribution -> distribution.normalizedName().equals(TensorFlow.NAME))
            .findFirst()
            .orElse(together.getFirst());
    Map<String, String> pins = new LinkedHashMap<>();
    together.forEach(distribution -> pins.put(distribution.normalizedName(), ""));
    pins.put(kept.normalizedName(), "==" + kept.version());
    List<String> folders = tensorFlow.folders().stream().map(ImportPackage::folder).toList();
    return List.of(
        new Cure.NewEnvironment(pins),
        new Cure.Reinstall(
            together.stream().map(Distribution::name).toList(),
            List.of(Cures.exactly(kept)),
            folders));
  }
}
