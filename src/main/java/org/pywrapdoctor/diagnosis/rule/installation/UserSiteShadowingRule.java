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
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Reruns;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.Trial.Fit;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.snapshot.Launch.Purpose;
import org.pywrapdoctor.snapshot.ModulePath;
import org.pywrapdoctor.snapshot.ModulePath.Origin;
import org.pywrapdoctor.snapshot.ModulePath.Provider;
import org.pywrapdoctor.snapshot.Snapshot;

/// A package in the person's own folder is taken in place of the environment's copy, and the import
/// fails in it. As long as nothing fails, two copies are the normal state of many computers.
public final class UserSiteShadowingRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-211",
              "user-site-shadowing",
              "Packages of your user folder get in the way",
              "Packages that were once installed with the option --user lie in your own folder and"
                  + " are taken before those of the environment. The two sets do not fit each"
                  + " other.")
          .explaining(Explains.IMPORT, Explains.COMPUTATION);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Set<String> leadsTo() {
    return Set.of(
        "protobuf-mismatch",
        "numpy-abi-mismatch",
        "ml-dtypes-mismatch",
        "h5py-mismatch",
        "tensorflow-estimator-mismatch",
        "dependency-version-mismatch");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<ModulePath> path = snapshot.modulePath().ifKnown();
    if (path.isEmpty()) {
      return Outcome.notTested();
    }
    List<Provider> hiding =
        path.get().providers().stream()
            .filter(provider -> origin(provider, path.get()) == Origin.USER_SITE)
            .filter(provider -> !provider.hidden().isEmpty())
            .toList();
    if (hiding.isEmpty()) {
      return Outcome.ruledOut(CAUSE.message("none", "Nothing in your user folder hides a package"));
    }
    PathStyle paths = Folders.style(snapshot);
    Trial trial = Trial.of(snapshot);
    Reruns reruns = trial.reruns();
    if (reruns.works(Purpose.IMPORT_WITHOUT_USER_SITE)) {
      return Outcome.found(CAUSE.diagnosis(proved(hiding, reruns), cures(hiding)));
    }
    if (reruns.surroundingsAreInnocent() || reruns.failsAlike(Purpose.IMPORT_WITHOUT_USER_SITE)) {
      return Outcome.ruledOut(
          CAUSE.message("same", "The import fails without your user folder in the same way"));
    }
    List<Provider> guilty =
        trial
            .failure()
            .map(failure -> hiding.stream().filter(p -> shows(failure, p, paths)).toList())
            .orElseGet(List::of);
    return trial.fit(failure -> !guilty.isEmpty()) == Fit.SHOWN
        ? Outcome.found(CAUSE.diagnosis(evidence(guilty), cures(guilty)))
        : Outcome.notTested();
  }

  private static List<Evidence> proved(List<Provider> hiding, Reruns reruns) {
    List<Evidence> evidence = new ArrayList<>(evidence(hiding));
    reruns
        .made(Purpose.IMPORT_WITHOUT_USER_SITE)
        .map(
            made ->
                new Evidence(
                    Evidence.Kind.PROCESS,
                    CAUSE.message("works", "Without your user folder the same import works"),
                    String.join(" ", made.command())))
        .ifPresent(evidence::add);
    return evidence;
  }

  private static Origin origin(Provider provider, ModulePath path) {
    return path.entries().get(provider.entry()).origin();
  }

  private static boolean shows(Failure failure, Provider provider, PathStyle paths) {
    String place = paths.parent(provider.file()).orElse(provider.file());
    return failure.files().stream().anyMatch(file -> paths.isInside(file, place))
        || failure.says(place, "'" + provider.module() + "'", provider.module() + ".");
  }

  private static List<Evidence> evidence(List<Provider> guilty) {
    List<Evidence> evidence = new ArrayList<>();
    for (Provider provider : guilty) {
      Map<String, String> values = Map.of("module", provider.module());
      evidence.add(file(CAUSE.message("taken", "This {module} is taken", values), provider.file()));
      evidence.add(
          file(
              CAUSE.message("hidden", "It hides the {module} of the environment", values),
              provider.hidden().getFirst()));
    }
    return evidence;
  }

  private static Evidence file(Message what, String where) {
    return new Evidence(Evidence.Kind.FILE, what, where);
  }

  private static List<Cure> cures(List<Provider> guilty) {
    String modules = String.join(", ", guilty.stream().map(Provider::module).toList());
    return List.of(
        new Cure.ByHand(
            CAUSE.message("leave-out", "Leave your user folder out"),
            List.of(
                CAUSE.message(
                    "leave-out-step",
                    "Set the variable PYTHONNOUSERSITE to 1, or start Python with the option -s"),
                CAUSE.message(
                    "remove-step",
                    "Or uninstall the copies there with pip: {modules}",
                    "modules",
                    modules)),
            List.of("https://docs.python.org/3/library/site.html"),
            false));
  }
}
