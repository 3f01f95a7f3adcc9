package org.pywrapdoctor.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Assessment;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.knowledge.PythonMinor;
import org.pywrapdoctor.knowledge.Target;
import org.pywrapdoctor.remedy.RemedyPlan.Outcome;
import org.pywrapdoctor.snapshot.Snapshot;

/// Turns diagnoses into one plan: a new environment beside the old one as the default, changes in
/// place second, and before both what no environment can help against, such as a file of the
/// person's own that hides TensorFlow.
public final class Planner {
  /// As long as one of these holds, no TensorFlow that can be installed loads, in no environment.
  private static final Set<String> NO_ENVIRONMENT_HELPS =
      Set.of("cpu-lacks-avx", "os-disables-avx", "virtual-machine-hides-avx");

  private final Knowledge knowledge;

  public Planner(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// The plan for a computer and what was found on it.
  public RemedyPlan plan(Snapshot snapshot, Assessment assessment) {
    return plan(snapshot, assessment, Wishes.NONE);
  }

  /// The same as the person wishes it.
  public RemedyPlan plan(Snapshot snapshot, Assessment assessment, Wishes wishes) {
    List<Diagnosis> roots = roots(assessment);
    if (roots.isEmpty()) {
      boolean explained = assessment.unexplained().isEmpty();
      return new RemedyPlan(
          explained ? Outcome.NOTHING_TO_FIX : Outcome.NO_CURE_KNOWN, List.of(), List.of());
    }
    List<Way> ways = ways(snapshot, roots, wishes);
    if (settled(roots).stream().anyMatch(Planner::isBeyondSoftware)) {
      return new RemedyPlan(Outcome.NO_SOFTWARE_CURE, ways, List.of());
    }
    if (ways.isEmpty()) {
      return new RemedyPlan(Outcome.NO_CURE_KNOWN, List.of(), List.of());
    }
    return new RemedyPlan(Outcome.CURE, ways, files(snapshot, roots, ways.getFirst(), wishes));
  }

  /// The ways that one diagnosis alone calls for.
  List<Way> ways(Snapshot snapshot, Diagnosis diagnosis) {
    return ways(snapshot, List.of(diagnosis), Wishes.NONE);
  }

  private List<Way> ways(Snapshot snapshot, List<Diagnosis> roots, Wishes wishes) {
    List<Way> first = new ArrayList<>();
    List<Way> alternatives = new ArrayList<>();
    WayMaker maker =
        new WayMaker(snapshot, contents(snapshot, environmentCures(roots), wishes), wishes);
    List<Way> environment = maker.environmentWays(environmentCures(roots));
    List<Diagnosis> settled = settled(roots);
    boolean environmentIsPlaced = false;
    for (Diagnosis root : roots) {
      boolean isFirst = true;
      for (Cure cure : root.cures()) {
        List<Way> made = List.of();
        if (!isForEnvironment(cure)) {
          made = maker.direct(cure).stream().toList();
        } else if (!environmentIsPlaced) {
          made = environment;
          environmentIsPlaced = true;
        }
        for (Way way : made) {
          (isFirst && settled.contains(root) ? first : alternatives).add(way);
          isFirst = false;
        }
      }
    }
    Optional<Way> recommended = first.stream().reduce(Way::then);
    List<Way> all = new ArrayList<>(recommended.stream().toList());
    all.addAll(alternatives);
    return List.copyOf(all);
  }

  private List<RemedyFile> files(
      Snapshot snapshot, List<Diagnosis> roots, Way recommended, Wishes wishes) {
    List<RemedyFile> files = new ArrayList<>();
    contents(snapshot, environmentCures(roots), wishes)
        .ifPresent(
            contents -> {
              files.add(
                  new RemedyFile(
                      RemedyFile.Kind.REQUIREMENTS,
                      RequirementsWriter.NAME,
                      RequirementsWriter.write(contents)));
              files.add(
                  new RemedyFile(
                      RemedyFile.Kind.CONSTRAINTS,
                      ConstraintsWriter.NAME,
                      ConstraintsWriter.write(contents)));
              files.add(
                  new RemedyFile(
                      RemedyFile.Kind.CONDA,
                      EnvironmentYmlWriter.NAME,
                      EnvironmentYmlWriter.write(contents)));
            });
    List<Shell> shells =
        Shell.of(snapshot) == Shell.SH ? List.of(Shell.SH) : List.of(Shell.POWERSHELL, Shell.CMD);
    if (!recommended.commands().isEmpty()) {
      shells.forEach(
          shell -> ScriptWriter.write(shell, recommended.commands()).ifPresent(files::add));
    }
    return List.copyOf(files);
  }

  /// The Python and the system that the files of a new environment are for; empty when there is no
  /// new environment.
  public Optional<Target> target(Snapshot snapshot, Assessment assessment) {
    return contents(snapshot, environmentCures(roots(assessment)), Wishes.NONE)
        .map(contents -> contents.pinSet().target());
  }

  /// What an installer has to be asked for the plan of a new environment; empty when the person has
  /// no packages of their own, or no Python is there that could be asked.
  public Optional<Question> question(Snapshot snapshot, Assessment assessment) {
    return contents(snapshot, environmentCures(roots(assessment)), Wishes.NONE)
        .flatMap(
            contents ->
                Pythons.toAsk(snapshot, contents.pinSet().target())
                    .flatMap(python -> contents.question(python, knowledge)));
  }

  private Optional<Contents> contents(Snapshot snapshot, List<Cure> cures, Wishes wishes) {
    if (cures.isEmpty()) {
      return Optional.empty();
    }
    Wish wish = Wish.of(snapshot, cures, knowledge.names());
    Optional<PythonMinor> own = Pythons.minorOf(snapshot);
    return new Chooser(knowledge)
        .choose(snapshot, wish)
        .map(
            choice ->
                Contents.of(
                    choice,
                    wish,
                    Wish.distributions(snapshot),
                    own.filter(choice.target().python()::equals).isEmpty(),
                    knowledge))
        .map(contents -> wishes.resolved().map(contents::as).orElse(contents));
  }

  private static List<Cure> environmentCures(List<Diagnosis> roots) {
    return roots.stream()
        .flatMap(root -> root.cures().stream())
        .filter(Planner::isForEnvironment)
        .toList();
  }

  private static boolean isForEnvironment(Cure cure) {
    return switch (cure) {
      case Cure.NewEnvironment _, Cure.OtherPython _, Cure.Reinstall _, Cure.Install _ -> true;
      case Cure.AddRuntime _,
          Cure.Rename _,
          Cure.UnsetVariables _,
          Cure.UseInterpreter _,
          Cure.RunPython _,
          Cure.ByHand _ ->
          false;
    };
  }

  /// The roots whose cure is of use now.
  private static List<Diagnosis> roots(Assessment assessment) {
    List<Diagnosis> all = assessment.roots();
    List<Diagnosis> first =
        settled(all).stream().filter(root -> NO_ENVIRONMENT_HELPS.contains(root.cause())).toList();
    return first.isEmpty() ? all : first;
  }

  /// Roots that hold at once, so that each needs its cure. Mere possibilities exclude each other:
  /// of them the first is tried first.
  private static List<Diagnosis> settled(List<Diagnosis> roots) {
    List<Diagnosis> settled =
        roots.stream().filter(root -> root.certainty() != Certainty.POSSIBLE).toList();
    return settled.isEmpty() ? roots.stream().limit(1).toList() : settled;
  }

  private static boolean isBeyondSoftware(Diagnosis root) {
    return root.cures().stream().allMatch(Cure.ByHand.class::isInstance);
  }
}
