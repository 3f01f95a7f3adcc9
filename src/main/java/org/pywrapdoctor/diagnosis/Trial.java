package org.pywrapdoctor.diagnosis;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.pywrapdoctor.diagnosis.Assessment.Tried;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Launch;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Launch.End;
import org.pywrapdoctor.snapshot.Launch.Purpose;
import org.pywrapdoctor.snapshot.Launch.Stage;
import org.pywrapdoctor.snapshot.Snapshot;

/// What came out of really trying TensorFlow.
///
/// @param tried how far it was tried
/// @param failure what went wrong; empty when nothing did or nothing was tried
/// @param reruns the same import under other conditions
public record Trial(Tried tried, Optional<Failure> failure, Reruns reruns) {

  private static final Set<Explains> BEFORE_THE_IMPORT_IS_OVER =
      EnumSet.of(Explains.INTERPRETER, Explains.IMPORT);

  /// How a finding relates to what the trial showed.
  public enum Fit {
    /// Nothing was tried: the finding stands for what it proves alone.
    UNTRIED,
    /// The trial failed in the very way that the finding makes it fail.
    SHOWN,
    /// The trial failed, but in another way.
    ELSEWHERE,
    /// What was tried works in spite of the finding.
    WORKS
  }

  public static Trial of(Snapshot snapshot) {
    Optional<Launch> launch = snapshot.launch().ifKnown();
    Optional<Attempt> imported =
        launch.flatMap(l -> l.attempt(Purpose.IMPORT)).filter(Trial::wasMade);
    boolean answered =
        imported.filter(Trial::answered).isPresent()
            || launch.flatMap(l -> l.attempt(Purpose.ANSWER)).filter(Trial::answered).isPresent();
    Optional<Attempt> inOrder =
        imported
            .filter(Attempt::worked)
            .flatMap(_ -> launch.flatMap(l -> l.attempt(Purpose.IMPORT_AFTER_SCRIPT)))
            .filter(Trial::failsInTensorFlow);
    Reruns reruns = new Reruns(imported, launch.map(Launch::attempts).orElseGet(List::of));
    return inOrder
        .or(() -> imported)
        .or(() -> launch.flatMap(l -> l.attempt(Purpose.ANSWER)).filter(Trial::wasMade))
        .map(
            attempt ->
                new Trial(
                    tried(attempt),
                    failure(attempt, answered)
                        .or(() -> withoutCard(snapshot, attempt))
                        .or(() -> withoutModel(snapshot)),
                    reruns))
        .orElseGet(() -> new Trial(Tried.NOTHING, Optional.empty(), reruns));
  }

  /// The same import without the variables that redirect loading, when it was made.
  public Optional<Attempt> withoutVariables() {
    return reruns.made(Purpose.IMPORT_WITHOUT_VARIABLES);
  }

  /// How a finding relates to the trial; `looksLikeIt` tells whether a failure is of the form that
  /// the finding makes.
  public Fit fit(Predicate<Failure> looksLikeIt) {
    if (failure.isPresent()) {
      return looksLikeIt.test(failure.get()) ? Fit.SHOWN : Fit.ELSEWHERE;
    }
    return isUntried() ? Fit.UNTRIED : Fit.WORKS;
  }

  /// Whether nothing was tried, so that what was seen has to stand alone.
  public boolean isUntried() {
    return tried == Tried.NOTHING && failure.isEmpty();
  }

  /// Whether the import itself ended well.
  public boolean imports() {
    return tried != Tried.NOTHING
        && failure.map(Failure::part).filter(BEFORE_THE_IMPORT_IS_OVER::contains).isEmpty();
  }

  /// Whether the import works as soon as some variables are left out.
  public boolean worksWithoutVariables() {
    return reruns.works(Purpose.IMPORT_WITHOUT_VARIABLES);
  }

  /// Whether the import fails in the same way when those variables are left out.
  public boolean failsWithoutVariables() {
    return reruns.failsAlike(Purpose.IMPORT_WITHOUT_VARIABLES) || reruns.surroundingsAreInnocent();
  }

  /// Whether the import comes further, or stops elsewhere, when those variables are left out.
  public boolean failsOtherwiseWithoutVariables() {
    return withoutVariables().filter(made -> !made.worked()).isPresent()
        && !reruns.failsAlike(Purpose.IMPORT_WITHOUT_VARIABLES);
  }

  /// What the process that failed leaves as proof; empty when none failed.
  public List<Evidence> evidence() {
    return failure.map(failed -> ProcessEvidence.of(failed, reruns)).orElseGet(List::of);
  }

  /// What a script imports first may fail for reasons of its own.
  private static boolean failsInTensorFlow(Attempt attempt) {
    return attempt.failedStage().filter(stage -> !stage.name().equals(Stage.FIRST)).isPresent();
  }

  private static boolean wasMade(Attempt attempt) {
    return attempt.end() != End.CANCELLED;
  }

  private static boolean answered(Attempt attempt) {
    return attempt.python().isPresent() || !attempt.stages().isEmpty();
  }

  private static Tried tried(Attempt attempt) {
    if (attempt.stage(Stage.COMPUTATION).isPresent()) {
      return Tried.COMPUTATION;
    }
    return attempt.stages().isEmpty() ? Tried.NOTHING : Tried.IMPORT;
  }

  private static Optional<Failure> failure(Attempt attempt, boolean answered) {
    Optional<Stage> failed = attempt.failedStage();
    if (failed.isPresent()) {
      return failed.map(stage -> new Failure(part(stage), attempt, failed));
    }
    boolean cameToNothing = attempt.stages().isEmpty() && attempt.purpose() == Purpose.IMPORT;
    if (!answered || cameToNothing) {
      Explains part = answered ? Explains.IMPORT : Explains.INTERPRETER;
      return Optional.of(new Failure(part, attempt, Optional.empty()));
    }
    return Optional.empty();
  }

  /// A graphics card is wanted, and TensorFlow lists none.
  private static Optional<Failure> withoutCard(Snapshot snapshot, Attempt attempt) {
    return snapshot
        .launch()
        .ifKnown()
        .flatMap(launch -> launch.tensorflow().ifKnown())
        .filter(answer -> snapshot.request().goal() == Goal.GPU && !answer.seesGpu())
        .map(_ -> new Failure(Explains.GPU, attempt, Optional.empty()));
  }

  /// The import works, and the person's model does not load.
  private static Optional<Failure> withoutModel(Snapshot snapshot) {
    return snapshot
        .model()
        .ifKnown()
        .flatMap(model -> model.loading().ifKnown())
        .filter(attempt -> attempt.failedStage().filter(Trial::isOfModel).isPresent())
        .map(attempt -> new Failure(Explains.MODEL, attempt, attempt.failedStage()));
  }

  /// A child that did not come as far as the model says nothing of it.
  private static boolean isOfModel(Stage stage) {
    return stage.name().equals(Stage.MODEL);
  }

  private static Explains part(Stage stage) {
    return switch (stage.name()) {
      case Stage.IMPORT -> Explains.IMPORT;
      case Stage.COMPUTATION, Stage.KERAS -> Explains.COMPUTATION;
      default -> Explains.GPU;
    };
  }
}
