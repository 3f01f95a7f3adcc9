package org.pywrapdoctor.diagnosis.rule.installation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import org.pywrapdoctor.snapshot.FileCheck;
import org.pywrapdoctor.snapshot.Installation.ImportPackage;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.Snapshot;

/// Files of another version lie in TensorFlow's folder: it is registered twice under one name, its
/// native files lack functions of each other, or native files are there that its RECORD does not
/// know.
public final class MixedVersionsRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-212",
              "mixed-version-leftovers",
              "Files of two TensorFlow versions are mixed",
              "An update did not remove all files of the version before. Old and new files now lie"
                  + " in one folder and do not know each other. Everything must be removed before"
                  + " one version is installed again.")
          .explaining(Explains.IMPORT, Explains.COMPUTATION);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Set<String> leadsTo() {
    return Set.of("corrupt-installation", "missing-dependency", "dependency-version-mismatch");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<TensorFlow> seen = TensorFlow.in(snapshot, knowledge);
    if (seen.isEmpty() || seen.get().owners().isEmpty()) {
      return Outcome.notTested();
    }
    TensorFlow tensorFlow = seen.get();
    List<Distribution> twice =
        tensorFlow.owners().stream().filter(one -> isTwice(one, tensorFlow)).toList();
    List<String> foreign =
        tensorFlow.owners().stream().flatMap(MixedVersionsRule::natives).toList();
    List<Library> misfits = NativeProof.of(snapshot, tensorFlow).ofTwoVersions();
    if (twice.isEmpty() && foreign.isEmpty() && misfits.isEmpty()) {
      return Outcome.ruledOut(CAUSE.message("one", "The folder holds files of one version"));
    }
    List<Evidence> evidence = evidence(twice, foreign, tensorFlow);
    evidence.addAll(NativeProof.evidence(CAUSE, misfits));
    Diagnosis diagnosis = CAUSE.diagnosis(evidence, cures(tensorFlow));
    Trial trial = Trial.of(snapshot);
    return Outcome.found(
        twice.isEmpty() && misfits.isEmpty()
            ? unlisted(diagnosis, trial)
            : Decisions.weighed(diagnosis, trial, Rivals::looksMixed));
  }

  /// Unknown files alone do nothing; they count when the failure is one of files that do not fit.
  private static Diagnosis unlisted(Diagnosis diagnosis, Trial trial) {
    return switch (trial.fit(Rivals::looksMixed)) {
      case SHOWN -> Decisions.byReinstalling(diagnosis);
      case UNTRIED, WORKS, ELSEWHERE -> diagnosis.withExplains(List.of());
    };
  }

  private static boolean isTwice(Distribution one, TensorFlow tensorFlow) {
    return tensorFlow.owners().stream()
        .anyMatch(
            other ->
                !other.metadata().equals(one.metadata())
                    && other.normalizedName().equals(one.normalizedName())
                    && other.sitePackages().equals(one.sitePackages())
                    && !Rivals.isRegisteredByConda(one)
                    && !Rivals.isRegisteredByConda(other));
  }

  private static Stream<String> natives(Distribution owner) {
    return owner.files().ifKnown().stream()
        .map(FileCheck::unlisted)
        .flatMap(List::stream)
        .filter(Damage::isNative);
  }

  private static List<Evidence> evidence(
      List<Distribution> twice, List<String> foreign, TensorFlow tensorFlow) {
    List<Evidence> evidence = new ArrayList<>();
    for (Distribution one : twice) {
      evidence.add(
          new Evidence(
              Evidence.Kind.PACKAGE,
              CAUSE.message(
                  "registered",
                  "{package} {version} is registered here",
                  Map.of("package", one.name(), "version", one.version())),
              one.metadata()));
    }
    String owner = tensorFlow.distribution().map(Cures::exactly).orElse(TensorFlow.NAME);
    foreign.stream()
        .limit(4)
        .map(
            file ->
                new Evidence(
                    Evidence.Kind.FILE,
                    CAUSE.message("foreign", "{owner} did not install this file", "owner", owner),
                    file))
        .forEach(evidence::add);
    return evidence;
  }

  private static List<Cure> cures(TensorFlow tensorFlow) {
    List<String> folders = tensorFlow.folders().stream().map(ImportPackage::folder).toList();
    Distribution kept = tensorFlow.distribution().orElseThrow();
    return List.of(
        Cures.newEnvironment(tensorFlow),
        new Cure.Reinstall(List.of(kept.name()), List.of(Cures.exactly(kept)), folders));
  }
}
