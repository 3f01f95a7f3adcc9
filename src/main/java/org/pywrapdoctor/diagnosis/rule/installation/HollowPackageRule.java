package org.pywrapdoctor.diagnosis.rule.installation;

import java.util.ArrayList;
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
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.rule.Cures;
import org.pywrapdoctor.diagnosis.rule.Damage;
import org.pywrapdoctor.diagnosis.rule.Decisions;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.FileCheck;
import org.pywrapdoctor.snapshot.Installation.ImportPackage;
import org.pywrapdoctor.snapshot.Snapshot;

/// TensorFlow is only there in name: a folder without its `__init__.py`, or a distribution whose
/// files are gone. It is what remains when one of two distributions over each other is removed.
public final class HollowPackageRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-202",
              "hollow-package",
              "TensorFlow is only there in name",
              "TensorFlow is registered or has a folder, but its code is gone. This happens when"
                  + " two TensorFlow packages were installed over each other and one of them was"
                  + " removed, or when a removal stopped half-way. Python then finds an empty"
                  + " shell in place of TensorFlow.")
          .explaining(Explains.IMPORT, Explains.COMPUTATION);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Set<String> leadsTo() {
    return Set.of(
        "corrupt-installation",
        "tensorflow-not-installed",
        "wrong-interpreter-selected",
        "missing-dependency");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<TensorFlow> seen = TensorFlow.in(snapshot, knowledge);
    if (seen.isEmpty() || seen.get().absent()) {
      return Outcome.notTested();
    }
    TensorFlow tensorFlow = seen.get();
    List<Evidence> evidence = new ArrayList<>();
    tensorFlow.folders().stream()
        .limit(1)
        .filter(folder -> !folder.hasInit() && !isMerelyDamaged(folder, tensorFlow))
        .map(HollowPackageRule::shell)
        .forEach(evidence::add);
    tensorFlow.owners().stream()
        .flatMap(owner -> Damage.of(owner).stream())
        .filter(damage -> damage.hollow() || (!evidence.isEmpty() && isMuch(damage)))
        .map(HollowPackageRule::emptied)
        .forEach(evidence::add);
    if (evidence.isEmpty()) {
      return Outcome.ruledOut(CAUSE.message("complete", "The folder of TensorFlow holds its code"));
    }
    return Outcome.found(
        Decisions.weighed(
            CAUSE.diagnosis(evidence, cures(tensorFlow)),
            Trial.of(snapshot),
            failure -> failure.says("'tensorflow", "tensorflow.")));
  }

  /// Whether a distribution owns the folder and nearly all of its files are there: then the missing
  /// `__init__.py` is one damaged file among others.
  private static boolean isMerelyDamaged(ImportPackage folder, TensorFlow tensorFlow) {
    return tensorFlow.owners().stream()
        .filter(owner -> folder.folder().startsWith(owner.sitePackages()))
        .anyMatch(owner -> Damage.of(owner).filter(HollowPackageRule::isMuch).isEmpty());
  }

  private static boolean isMuch(Damage damage) {
    return damage.check().problemCount() > FileCheck.MOST_PROBLEMS;
  }

  private static Evidence shell(ImportPackage folder) {
    return new Evidence(
        Evidence.Kind.FILE,
        CAUSE.message(
            "shell",
            "The folder has no __init__.py, so Python takes it for an empty package ({files} files"
                + " lie in it)",
            "files",
            String.valueOf(folder.files())),
        folder.folder());
  }

  private static Evidence emptied(Damage damage) {
    Distribution distribution = damage.distribution();
    return new Evidence(
        Evidence.Kind.PACKAGE,
        CAUSE.message(
            "emptied",
            "{package} {version} is registered, but {missing} of its {files} files are gone",
            Map.of(
                "package", distribution.name(),
                "version", distribution.version(),
                "missing", String.valueOf(damage.check().problemCount()),
                "files", String.valueOf(damage.check().files()))),
        distribution.metadata());
  }

  private static List<Cure> cures(TensorFlow tensorFlow) {
    List<String> folders = tensorFlow.folders().stream().map(ImportPackage::folder).toList();
    List<String> names = tensorFlow.registered().stream().map(Distribution::name).toList();
    String wanted = tensorFlow.distribution().map(Cures::exactly).orElse(TensorFlow.NAME);
    return List.of(
        Cures.newEnvironment(tensorFlow), new Cure.Reinstall(names, List.of(wanted), folders));
  }
}
