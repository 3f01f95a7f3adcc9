package org.pywrapdoctor.probe.launch;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Launch.Purpose;
import org.pywrapdoctor.snapshot.Launch.PythonError;
import org.pywrapdoctor.snapshot.Launch.ScriptImports;
import org.pywrapdoctor.snapshot.Launch.Stage;

/// Which children are started, in which order, and what each is to decide.
///
/// @param attempts starts them
/// @param around what may reach into the import from outside
/// @param trace whether the loader's trace was asked for
record Experiments(Attempts attempts, Surroundings around, boolean trace) {
  private static final String ISOLATED = "-I";
  private static final String NO_USER_SITE = "-s";

  /// Without variables, user site, site-packages and `sitecustomize`: what every Python since 2.6
  /// calls so, and since 3.4 `-I` with `-S`.
  private static final String[] BARE = {"-E", "-s", "-S"};

  void make() {
    boolean answered =
        answers(Errand.of(Purpose.ANSWER), "Starting Python")
            || answers(
                Errand.of(Purpose.ANSWER).with(BARE), "Starting Python without your settings");
    if (!answered) {
      withoutVariables();
      return;
    }
    Optional<Attempt> imported =
        attempts.make(Errand.of(Purpose.IMPORT), "Starting Python for the import");
    imported.ifPresent(
        attempt -> {
          if (attempt.worked()) {
            new ImportOrder(attempts).make();
          } else {
            explain(attempt);
          }
        });
    if (trace && around.traced()) {
      attempts.make(
          Errand.of(Purpose.TRACE)
              .without(List.of("LD_DEBUG_OUTPUT"))
              .adding("LD_DEBUG", "libs,files"),
          "Asking the system's loader");
    }
  }

  private boolean answers(Errand errand, String what) {
    return attempts.make(errand, what).flatMap(Attempt::python).isPresent();
  }

  /// The import fails: is it native, and does anything from outside take part?
  private void explain(Attempt failed) {
    if (failed.stages().isEmpty()) {
      withoutVariables();
      return;
    }
    if (failed.failedStage().filter(stage -> stage.name().equals(Stage.IMPORT)).isPresent()) {
      attempts.make(
          Errand.of(Purpose.NATIVE_ALONE).loading(nativeFile(failed)),
          "Loading the native module alone");
    }
    boolean alike =
        attempts
            .make(
                Errand.of(Purpose.IMPORT_ISOLATED)
                    .with(isolation(failed))
                    .without(around.variables())
                    .in(around.root()),
                "Importing without anything around it")
            .filter(failed::failsLike)
            .isPresent();
    if (!alike) {
      withoutVariables();
      withoutUserSite();
      elsewhere();
    }
  }

  /// `-I` came with Python 3.4.
  private static String[] isolation(Attempt failed) {
    boolean old =
        failed
            .python()
            .filter(p -> p.facts().getOrDefault("version", "").startsWith("2."))
            .isPresent();
    return old ? new String[] {"-E", NO_USER_SITE} : new String[] {ISOLATED};
  }

  private static Optional<String> nativeFile(Attempt failed) {
    return failed.failedStage().stream()
        .flatMap(stage -> stage.errors().stream())
        .map(PythonError::file)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private void withoutVariables() {
    if (!around.variables().isEmpty()) {
      attempts.make(
          Errand.of(Purpose.IMPORT_WITHOUT_VARIABLES).without(around.variables()),
          "Importing without your variables");
    }
  }

  private void withoutUserSite() {
    if (around.userSite()) {
      attempts.make(
          Errand.of(Purpose.IMPORT_WITHOUT_USER_SITE).with(NO_USER_SITE),
          "Importing without your user folder");
    }
  }

  private void elsewhere() {
    if (around.folder()) {
      attempts.make(
          Errand.of(Purpose.IMPORT_ELSEWHERE).in(around.root()), "Importing from another folder");
    }
  }

  /// TensorFlow alone works: does it also work after what the person's script imports first?
  private record ImportOrder(Attempts attempts) {
    private static final int MOST_PACKAGES = 12;

    void make() {
      List<String> statements =
          attempts.script().map(ScriptImports::statements).orElseGet(List::of);
      if (statements.isEmpty()) {
        return;
      }
      Optional<Attempt> after =
          attempts.make(
              Errand.of(Purpose.IMPORT_AFTER_SCRIPT).after(statements),
              "Importing in the order of your script");
      List<String> packages = packages(statements);
      if (after.isPresent() && !after.get().worked() && packages.size() > 1) {
        for (String name : packages) {
          attempts.make(
              Errand.of(Purpose.IMPORT_AFTER_PACKAGE)
                  .after(statements.stream().filter(s -> packageOf(s).equals(name)).toList()),
              "Importing after " + name);
        }
      }
    }

    private static List<String> packages(List<String> statements) {
      return statements.stream()
          .map(ImportOrder::packageOf)
          .distinct()
          .limit(MOST_PACKAGES)
          .toList();
    }

    private static String packageOf(String statement) {
      return statement.split(" ")[1].split("\\.")[0];
    }
  }
}
