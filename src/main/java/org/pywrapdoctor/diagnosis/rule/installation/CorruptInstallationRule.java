package org.pywrapdoctor.diagnosis.rule.installation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.rule.Cures;
import org.pywrapdoctor.diagnosis.rule.Damage;
import org.pywrapdoctor.diagnosis.rule.Decisions;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.FileCheck;
import org.pywrapdoctor.snapshot.FileCheck.Problem;
import org.pywrapdoctor.snapshot.Installation;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.Snapshot;

/// Files that are missing, cut short or altered against the RECORD of their distribution, and the
/// leftovers of an interrupted pip.
public final class CorruptInstallationRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-201",
              "corrupt-installation",
              "Installed files are missing or damaged",
              "An installer writes down each file of a package with its size and checksum. Some"
                  + " files are no longer as they were installed, so Python cannot use them. This"
                  + " comes from an interrupted installation, a full disk, a virus scanner that"
                  + " took a file away, or a file that was edited.")
          .explaining(Explains.IMPORT, Explains.COMPUTATION);

  private static final int MOST_FILES = 8;

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Set<String> leadsTo() {
    return Set.of("tensorflow-not-installed", "wrong-interpreter-selected");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<Installation> installation = snapshot.installation().ifKnown();
    if (installation.isEmpty()) {
      return Outcome.notTested();
    }
    TensorFlow tensorFlow = TensorFlow.in(snapshot, knowledge).orElseThrow();
    List<Damage> damages = OwnDamage.in(installation.get(), tensorFlow);
    List<String> leftovers =
        installation.get().leftovers().stream().filter(path -> path.contains("ensorflow")).toList();
    List<Library> libraries = OwnLibraries.broken(snapshot, knowledge, damages);
    if (damages.isEmpty() && leftovers.isEmpty() && libraries.isEmpty()) {
      return whole(installation.get(), OwnLibraries.soundBlas(snapshot));
    }
    Diagnosis diagnosis =
        CAUSE.diagnosis(
            evidence(damages, libraries, leftovers), cures(tensorFlow, damages, leftovers));
    return Outcome.found(weighed(diagnosis, snapshot, tensorFlow, damages, libraries));
  }

  /// A leftover alone does nothing, unless it is all that is left of TensorFlow.
  private static Diagnosis weighed(
      Diagnosis diagnosis,
      Snapshot snapshot,
      TensorFlow tensorFlow,
      List<Damage> damages,
      List<Library> libraries) {
    boolean interrupted = damages.isEmpty() && tensorFlow.absent();
    boolean proved =
        interrupted || !libraries.isEmpty() || OwnDamage.stopsLoader(damages, snapshot);
    boolean mustBreak = proved || OwnDamage.mustBreak(damages);
    return switch (Trial.of(snapshot)
        .fit(
            failure ->
                OwnDamage.explain(damages, failure)
                    || libraries.stream().anyMatch(library -> failure.says(library.name()))
                    || (interrupted && failure.says("'tensorflow'")))) {
      case SHOWN, WORKS -> diagnosis;
      case UNTRIED -> proved ? diagnosis : Decisions.byImport(harmless(diagnosis, damages));
      case ELSEWHERE ->
          mustBreak ? Decisions.afterTheOther(diagnosis) : diagnosis.withExplains(List.of());
    };
  }

  private static Diagnosis harmless(Diagnosis diagnosis, List<Damage> damages) {
    return damages.isEmpty() ? diagnosis.withExplains(List.of()) : diagnosis;
  }

  private static Outcome whole(Installation installation, Optional<Library> blas) {
    List<FileCheck> checks =
        installation.distributions().stream()
            .flatMap(distribution -> distribution.files().ifKnown().stream())
            .toList();
    if (checks.isEmpty()) {
      return Outcome.notTested();
    }
    boolean deep = checks.stream().allMatch(check -> check.depth() == FileCheck.Depth.CONTENT);
    Map<String, String> values =
        Map.of(
            "files", String.valueOf(checks.stream().mapToInt(FileCheck::files).sum()),
            "library", blas.map(Library::name).orElse(""));
    String english =
        (deep
                ? "All {files} files are as they were installed"
                : "All {files} files have their right size")
            + (blas.isPresent() ? "; BLAS and LAPACK can be loaded ({library})" : "");
    String name = (deep ? "whole" : "sizes") + (blas.isPresent() ? "-blas" : "");
    return Outcome.ruledOut(CAUSE.message(name, english, values));
  }

  private static List<Cure> cures(
      TensorFlow tensorFlow, List<Damage> damages, List<String> leftovers) {
    return List.of(
        Cures.newEnvironment(tensorFlow),
        damages.isEmpty()
            ? new Cure.Reinstall(List.of(), List.of(TensorFlow.NAME), leftovers)
            : Cures.reinstall(damages.stream().map(Damage::distribution).toList(), leftovers));
  }

  private static List<Evidence> evidence(
      List<Damage> damages, List<Library> libraries, List<String> leftovers) {
    List<Evidence> evidence = new ArrayList<>();
    libraries.stream().map(CorruptInstallationRule::stops).forEach(evidence::add);
    for (Damage damage : damages) {
      damage.problems().stream()
          .limit(MOST_FILES)
          .map(problem -> file(seen(damage, problem), problem.path()))
          .forEach(evidence::add);
      int further = damage.check().problemCount() - MOST_FILES;
      if (further > 0) {
        String metadata = damage.distribution().metadata();
        evidence.add(new Evidence(Evidence.Kind.PACKAGE, further(damage, further), metadata));
      }
    }
    Message leftover = CAUSE.message("leftover", "An interrupted pip left this behind");
    leftovers.forEach(path -> evidence.add(file(leftover, path)));
    // A native file that is damaged itself comes before what its absence stops.
    evidence.sort(Comparator.comparing(each -> !isNativeFile(each)));
    return evidence;
  }

  private static boolean isNativeFile(Evidence evidence) {
    return evidence.kind() == Evidence.Kind.FILE && Damage.isNative(evidence.where());
  }

  private static Evidence stops(Library library) {
    return new Evidence(
        Evidence.Kind.LIBRARY,
        CAUSE.message(
            "library",
            "{library} is needed by {needing}: {detail}",
            Map.of(
                "library", library.name(),
                "needing", library.neededBy().stream().findFirst().orElse(TensorFlow.NAME),
                "detail", library.detail())),
        library.path().orElse(library.name()));
  }

  private static Evidence file(Message what, String path) {
    return new Evidence(Evidence.Kind.FILE, what, path);
  }

  private static Message further(Damage damage, int count) {
    return CAUSE.message(
        "further",
        "{count} more files of {package} differ",
        Map.of("count", String.valueOf(count), "package", damage.distribution().name()));
  }

  private static Message seen(Damage damage, Problem problem) {
    Map<String, String> values =
        Map.of(
            "file", Damage.nameOf(problem.path()),
            "package", damage.distribution().name() + " " + damage.distribution().version(),
            "expected", String.valueOf(problem.expectedBytes()),
            "actual", String.valueOf(problem.actualBytes()));
    return switch (problem.kind()) {
      case MISSING ->
          CAUSE.message(
              "missing", "{file} of {package} is missing; it had {expected} bytes", values);
      case EMPTY ->
          CAUSE.message("empty", "{file} of {package} is empty; it had {expected} bytes", values);
      case SHORTER, LONGER ->
          CAUSE.message(
              "size", "{file} of {package} has {actual} bytes instead of {expected}", values);
      case ALTERED, UNREADABLE ->
          CAUSE.message(
              "altered",
              "{file} of {package} has its {expected} bytes, but not its content",
              values);
    };
  }
}
