package org.pywrapdoctor.diagnosis.rule.installation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.rule.Decisions;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.snapshot.Launch.Purpose;
import org.pywrapdoctor.snapshot.ModulePath;
import org.pywrapdoctor.snapshot.ModulePath.Kind;
import org.pywrapdoctor.snapshot.ModulePath.Origin;
import org.pywrapdoctor.snapshot.ModulePath.Provider;
import org.pywrapdoctor.snapshot.Snapshot;

/// A file or folder of the person's own bears the name of a module that the import needs, and
/// stands before it on the module path.
public final class ShadowingModuleRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-209",
              "shadowing-module",
              "A file of yours is taken in place of a module",
              "Python looks for modules in the folder of your program first. A file there has the"
                  + " name of a module that TensorFlow needs, so Python takes your file in its"
                  + " place. Rename your file; its content may stay as it is.")
          .explaining(Explains.IMPORT, Explains.COMPUTATION);

  /// Where files of the person's own come from.
  private static final Set<Origin> OWN =
      EnumSet.of(Origin.WORKING_FOLDER, Origin.SCRIPT_FOLDER, Origin.PYTHONPATH);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Set<String> leadsTo() {
    return Set.of("env-variable-override");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<ModulePath> path = snapshot.modulePath().ifKnown();
    if (path.isEmpty()) {
      return Outcome.notTested();
    }
    List<Provider> shadows =
        path.get().providers().stream().filter(provider -> isOwn(provider, path.get())).toList();
    if (shadows.isEmpty()) {
      return Outcome.ruledOut(
          CAUSE.message("none", "No file of yours stands in the way of a module"));
    }
    PathStyle paths = Folders.style(snapshot);
    Trial trial = Trial.of(snapshot);
    List<Provider> guilty = guilty(shadows, trial, paths);
    List<Provider> named = guilty.isEmpty() ? shadows : guilty;
    Diagnosis diagnosis = CAUSE.diagnosis(evidence(named), cures(named, paths));
    boolean certain = named.stream().anyMatch(shadow -> isTensorFlow(shadow.module()));
    return Outcome.found(
        switch (trial.fit(failure -> !guilty.isEmpty())) {
          case SHOWN, WORKS -> diagnosis;
          case UNTRIED -> certain ? diagnosis : Decisions.byImport(diagnosis);
          case ELSEWHERE -> diagnosis.withExplains(List.of());
        });
  }

  /// Those that the failure shows. Where the import works from another folder, the files of the
  /// working folder are proved guilty; where it fails there in the same way, they are innocent.
  private static List<Provider> guilty(List<Provider> shadows, Trial trial, PathStyle paths) {
    if (trial.reruns().surroundingsAreInnocent()
        || trial.reruns().failsAlike(Purpose.IMPORT_ELSEWHERE)) {
      return List.of();
    }
    List<Provider> shown =
        trial.failure().stream()
            .flatMap(f -> shadows.stream().filter(shadow -> shows(f, shadow, paths)))
            .toList();
    return shown.isEmpty() && trial.reruns().works(Purpose.IMPORT_ELSEWHERE) ? shadows : shown;
  }

  /// A folder without `__init__.py` hides nothing, unless nothing else of the name is there.
  private static boolean isOwn(Provider provider, ModulePath path) {
    ModulePath.Entry entry = path.entries().get(provider.entry());
    return !provider.expected()
        && OWN.contains(entry.origin())
        && !Folders.holdsPackages(entry.folder())
        && (provider.kind() != Kind.NAMESPACE || isTensorFlow(provider.module()));
  }

  /// Whether the failure went through the file, or is of the form that such a file makes.
  private static boolean shows(Failure failure, Provider shadow, PathStyle paths) {
    String place = place(shadow, paths);
    return failure.files().stream().anyMatch(file -> paths.isInside(file, place))
        || failure.says(
            place,
            "'" + shadow.module() + "' is not a package",
            "module '" + shadow.module() + "' has no attribute",
            "partially initialized module '" + shadow.module() + "'",
            "from '" + shadow.module() + "'")
        || (isTensorFlow(shadow.module()) && !failure.killed());
  }

  private static boolean isTensorFlow(String module) {
    return module.equals(TensorFlow.NAME);
  }

  /// The file, or the folder of a package.
  private static String place(Provider shadow, PathStyle paths) {
    return shadow.kind() == Kind.PACKAGE
        ? paths.parent(shadow.file()).orElse(shadow.file())
        : shadow.file();
  }

  private static List<Evidence> evidence(List<Provider> shadows) {
    List<Evidence> evidence = new ArrayList<>();
    for (Provider shadow : shadows) {
      evidence.add(
          new Evidence(
              Evidence.Kind.FILE,
              CAUSE.message(
                  "taken", "Python takes this for the module {module}", "module", shadow.module()),
              shadow.file()));
      shadow.hidden().stream()
          .limit(1)
          .map(
              hidden ->
                  new Evidence(
                      Evidence.Kind.FILE,
                      CAUSE.message(
                          "hidden", "It hides the real {module}", "module", shadow.module()),
                      hidden))
          .forEach(evidence::add);
    }
    return evidence;
  }

  private static List<Cure> cures(List<Provider> shadows, PathStyle paths) {
    return shadows.stream()
        .map(shadow -> place(shadow, paths))
        .<Cure>map(Cure.Rename::new)
        .toList();
  }
}
