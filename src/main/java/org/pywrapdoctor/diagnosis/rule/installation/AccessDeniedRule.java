package org.pywrapdoctor.diagnosis.rule.installation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.rule.Cures;
import org.pywrapdoctor.diagnosis.rule.Decisions;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.FileCheck;
import org.pywrapdoctor.snapshot.FileCheck.Kind;
import org.pywrapdoctor.snapshot.FileCheck.Problem;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.Snapshot;

/// Installed files that this user may not read.
public final class AccessDeniedRule implements Rule {

  private static final int MOST_FILES = 5;

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-219",
              "access-denied",
              "Some installed files are closed to you",
              "The files are there, but they belong to another user or their access rights leave you"
                  + " out. This happens when packages are installed as administrator or copied from"
                  + " another account.")
          .explaining(Explains.IMPORT, Explains.COMPUTATION);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Set<String> leadsTo() {
    return Set.of("corrupt-installation", "missing-dependency");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    List<FileCheck> checks =
        snapshot.installation().ifKnown().stream()
            .flatMap(installation -> installation.distributions().stream())
            .flatMap(distribution -> distribution.files().ifKnown().stream())
            .toList();
    if (checks.isEmpty()) {
      return Outcome.notTested();
    }
    List<Problem> closed =
        checks.stream()
            .flatMap(check -> check.problems().stream())
            .filter(problem -> problem.kind() == Kind.UNREADABLE)
            .toList();
    List<Library> libraries = OwnLibraries.closed(snapshot);
    if (closed.isEmpty() && libraries.isEmpty()) {
      return Outcome.ruledOut(CAUSE.message("open", "You may read all of the files"));
    }
    return Outcome.found(
        Decisions.weighed(
            CAUSE.diagnosis(
                Stream.concat(
                        libraries.stream().map(AccessDeniedRule::evidence),
                        closed.stream().map(AccessDeniedRule::evidence))
                    .limit(MOST_FILES)
                    .toList(),
                cures(TensorFlow.in(snapshot, knowledge).orElseThrow())),
            Trial.of(snapshot),
            failure ->
                looksLikeIt(failure, closed)
                    || libraries.stream().anyMatch(library -> failure.says(library.name()))));
  }

  private static boolean looksLikeIt(Failure failure, List<Problem> closed) {
    return failure.raised("PermissionError")
        || failure.says("Permission denied", "Access is denied")
        || closed.stream().anyMatch(problem -> failure.says(problem.path()));
  }

  private static Evidence evidence(Library library) {
    return new Evidence(
        Evidence.Kind.LIBRARY,
        CAUSE.message(
            "library",
            "{library} is needed, and {detail}",
            Map.of("library", library.name(), "detail", library.detail())),
        library.path().orElse(library.name()));
  }

  private static Evidence evidence(Problem problem) {
    return new Evidence(
        Evidence.Kind.FILE, CAUSE.message("closed", "You may not read this file"), problem.path());
  }

  private static List<Cure> cures(TensorFlow tensorFlow) {
    return List.of(
        Cures.newEnvironment(tensorFlow),
        new Cure.ByHand(
            CAUSE.message("grant", "Let the owner give you access"),
            List.of(
                CAUSE.message(
                    "grant-step",
                    "Ask the owner of these files, or an administrator, to let you read the folder"
                        + " of packages and everything in it")),
            List.of(),
            true));
  }
}
