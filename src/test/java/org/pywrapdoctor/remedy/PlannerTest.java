package org.pywrapdoctor.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.remedy.Computers.distribution;
import static org.pywrapdoctor.remedy.Computers.found;
import static org.pywrapdoctor.remedy.Computers.interpreter;
import static org.pywrapdoctor.remedy.Computers.linux;
import static org.pywrapdoctor.remedy.Computers.windows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Assessment;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.remedy.RemedyPlan.Outcome;
import org.pywrapdoctor.requirement.Requirement;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Launch;
import org.pywrapdoctor.snapshot.Launch.End;
import org.pywrapdoctor.snapshot.Launch.Purpose;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.SelectedInterpreter;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.snapshot.SnapshotBuilder;

class PlannerTest {
  private static final Cure NEW = new Cure.NewEnvironment(Map.of());

  private final Planner planner = new Planner(Knowledge.shipped());

  private static final Interpreter SYSTEM =
      new Interpreter(
          "/usr/bin/python3",
          List.of(),
          Optional.of("/usr/bin/python3.11"),
          Optional.of("3.11.2"),
          Optional.of(Architecture.X86_64),
          "system",
          Optional.empty(),
          "/usr",
          Optional.empty(),
          Optional.empty(),
          false,
          true,
          Optional.empty(),
          List.of(),
          Optional.empty());

  @Test
  void nothingToFixIsAnEmptyPlan() {
    RemedyPlan plan = planner.plan(linux("3.11.7").build(), found(List.of()));
    assertThat(plan).isEqualTo(new RemedyPlan(Outcome.NOTHING_TO_FIX, List.of(), List.of()));
  }

  @Test
  void keepsVersionAndPythonWhereAWheelFits() {
    RemedyPlan plan =
        plan(linux("3.11.7", distribution("tensorflow", "2.15.1")).build(), found(NEW));
    assertThat(plan.outcome()).isEqualTo(Outcome.CURE);
    assertThat(requirements(plan))
        .contains("tensorflow==2.15.1", "numpy==1.26.4")
        .noneMatch(line -> line.startsWith("#"));
    Way way = plan.ways().getFirst();
    assertThat(way.title().text()).isEqualTo("Make a new environment beside the old one");
    assertThat(way.reversible()).isTrue();
    assertThat(way.downloadMegabytes()).isPresent();
    assertThat(way.commands().getFirst())
        .isEqualTo(Command.Run.of("base-3.11.7", "-m", "venv", "/home/ada/tensorflow-env"));
    assertThat(plan.files(RemedyFile.Kind.CONDA).getFirst().content())
        .contains("  - python=3.11\n");
    assertThat(plan.files(RemedyFile.Kind.SCRIPT).getFirst().content())
        .startsWith("#!/bin/sh\nset -eu\nbase-3.11.7 -m venv /home/ada/tensorflow-env\n");
  }

  @Test
  void takesTheNearestVersionThatFits() {
    assertThat(
            requirements(
                plan(linux("3.12.1", distribution("tensorflow", "2.15.1")).build(), found(NEW))))
        .contains("tensorflow==2.16.2");
    assertThat(
            requirements(
                plan(windows("3.10.0", distribution("tensorflow", "2.15.0")).build(), found(NEW))))
        .contains("tensorflow==2.15.0", "tensorflow-intel==2.15.0 ; platform_system == 'Windows'");
  }

  @Test
  void takesAnotherPythonWhereNoWheelFits() {
    Snapshot alone = linux("3.14.0", distribution("tensorflow", "2.15.1")).build();
    RemedyPlan without = plan(alone, found(new Cure.OtherPython(List.of("3.13", "3.12"))));
    assertThat(requirements(without)).contains("tensorflow==2.20.0");
    assertThat(without.ways().getFirst().steps().getFirst().text())
        .isEqualTo("Install Python 3.13 first");
    assertThat(without.ways().getFirst().commands().getFirst())
        .isEqualTo(Command.Run.of("python3.13", "-m", "venv", "/home/ada/tensorflow-env"));

    Snapshot withOther =
        alone.toBuilder()
            .otherInterpreters(
                Seen.known(
                    List.of(
                        interpreter("/usr/bin/python3.12", "/usr", "3.12.3", Optional.empty()))))
            .build();
    RemedyPlan with = plan(withOther, found(new Cure.OtherPython(List.of("3.13", "3.12"))));
    assertThat(with.ways().getFirst().commands().getFirst())
        .isEqualTo(Command.Run.of("/usr/bin/python3.12", "-m", "venv", "/home/ada/tensorflow-env"));
  }

  @Test
  void neverChoosesWhatTheSystemIsTooOldFor() {
    Snapshot old =
        linux("3.10.0")
            .machine(
                linux("3.10.0")
                    .build()
                    .machine()
                    .map(
                        m ->
                            new org.pywrapdoctor.snapshot.Machine(
                                m.operatingSystem(),
                                m.systemName(),
                                m.kernel(),
                                m.architecture(),
                                m.cpu(),
                                m.memoryBytes(),
                                m.availableMemoryBytes(),
                                Seen.known(
                                    new org.pywrapdoctor.snapshot.CLibrary(
                                        "glibc", Optional.of("2.17"))),
                                m.longPaths(),
                                m.container(),
                                m.wsl())))
            .build();
    assertThat(requirements(plan(old, found(NEW)))).contains("tensorflow==2.20.0");
  }

  @Test
  void keepsThePersonsOtherPackagesAndNamesThoseThatMove() {
    RemedyPlan plan =
        plan(
            linux(
                    "3.11.7",
                    distribution("tensorflow", "2.15.1"),
                    distribution("numpy", "2.2.0"),
                    distribution("pip", "24.0"),
                    distribution("rich", "13.0.0"),
                    distribution("cupy", "14.0", "numpy>=2"),
                    distribution("../evil", "1.0"),
                    distribution("evil", "1.0\n--index-url=http://x"),
                    distribution("evil2", "$(id)"))
                .build(),
            found(NEW));
    String file = plan.files(RemedyFile.Kind.REQUIREMENTS).getFirst().content();
    assertThat(file)
        .contains("\nrich==13.0.0\n")
        .contains("# cupy 14.0 asks for numpy>=2, but TensorFlow needs numpy 1.26.4.\ncupy\n")
        .doesNotContain("../evil", "index-url", "$(id)", "pip==", "numpy==2");
    assertThat(requirements(plan))
        .allSatisfy(line -> assertThat(Requirement.parse(line)).isPresent());
  }

  @Test
  void keepsCudaWhereItWasInstalled() {
    RemedyPlan plan =
        plan(
            linux(
                    "3.11.7",
                    distribution("tensorflow", "2.15.1"),
                    distribution("nvidia-cuda-runtime-cu12", "12.2.140"))
                .build(),
            found(NEW));
    assertThat(requirements(plan)).contains("tensorflow[and-cuda]==2.15.1");
  }

  @Test
  void cudaOfPyTorchIsNotTensorFlows() {
    Distribution cuda = distribution("nvidia-cuda-runtime-cu12", "12.4.127");
    Distribution torch = distribution("torch", "2.6.0", "nvidia-cuda-runtime-cu12==12.4.127");
    Snapshot snapshot = linux("3.11.7", distribution("tensorflow", "2.15.1"), cuda, torch).build();
    assertThat(requirements(plan(snapshot, found(NEW))))
        .contains("tensorflow==2.15.1", "torch==2.6.0");

    Snapshot forGpu =
        new SnapshotBuilder(Request.of("/home/ada").withGoal(Goal.GPU), "2026-11-21T00:00:00Z")
            .machine(snapshot.machine())
            .interpreter(snapshot.interpreter())
            .installation(snapshot.installation())
            .build();
    assertThat(requirements(plan(forGpu, found(NEW))))
        .contains("tensorflow[and-cuda]==2.15.1", "torch");
  }

  @Test
  void movesWhatTheNewTensorFlowRefuses() {
    RemedyPlan plan =
        plan(
            linux(
                    "3.12.1",
                    distribution("tensorflow", "2.15.1"),
                    distribution("tensorboard", "2.15.2"))
                .build(),
            found(NEW));
    assertThat(plan.files(RemedyFile.Kind.REQUIREMENTS).getFirst().content())
        .contains(
            "# TensorFlow 2.16.2 asks for tensorboard<2.17,>=2.16 instead of 2.15.2.\ntensorboard\n");
  }

  @Test
  void aDiagnosisMayAskForAnOlderCompanion() {
    RemedyPlan plan =
        plan(
            linux("3.12.1", distribution("tensorflow", "2.18.1")).build(),
            found(new Cure.NewEnvironment(Map.of("keras", "<3.6", "ml-dtypes", ">9"))));
    assertThat(requirements(plan)).contains("keras==3.5.0", "ml-dtypes==0.6.0");
  }

  @Test
  void possibilitiesAreTriedOneAfterTheOther() {
    Assessment certain =
        found(
            List.of(
                List.of(new Cure.Rename("/home/ada/tensorflow.py")),
                List.of(new Cure.UnsetVariables(List.of("PYTHONPATH")))));
    Assessment possible =
        new Assessment(
            Assessment.Verdict.UNDETERMINED,
            certain.tried(),
            certain.diagnoses().stream()
                .map(d -> d.withCertainty(Certainty.POSSIBLE, Message.of("t", "Try it")))
                .toList(),
            List.of(),
            Optional.empty());
    Snapshot snapshot = linux("3.11.7").build();
    assertThat(plan(snapshot, certain).ways()).hasSize(1);
    assertThat(plan(snapshot, possible).ways()).hasSize(2);
  }

  @Test
  void addsWhatTheDiagnosisAsksFor() {
    RemedyPlan plan =
        plan(
            linux("3.11.7", distribution("tensorflow", "2.15.1")).build(),
            found(
                new Cure.NewEnvironment(
                    Map.of("tensorflow", "==2.14.1", "numpy", "<2", "wrapt", "<1.15"))));
    assertThat(requirements(plan)).contains("tensorflow==2.14.1", "numpy==1.26.4", "wrapt==1.14.2");
  }

  @Test
  void repairsInPlaceSecond() {
    RemedyPlan plan =
        plan(
            windows("3.11.7", distribution("tensorflow", "2.15.1")).build(),
            found(
                NEW,
                new Cure.Reinstall(
                    List.of("tensorflow", "$(evil)"),
                    List.of("tensorflow==2.15.1", "--evil"),
                    List.of("C:\\Users\\Ada L\\old\\~ensorflow"))));
    assertThat(plan.ways()).hasSize(2);
    Way inPlace = plan.ways().get(1);
    assertThat(inPlace.canBeCarriedOut()).isTrue();
    assertThat(inPlace.reversible()).isTrue();
    List<String> lines =
        inPlace.commands().stream().map(c -> Shell.CMD.line(c).orElseThrow()).toList();
    assertThat(lines)
        .containsSequence(
            "\"C:\\Users\\Ada L\\old\\Scripts\\python.exe\" -m pip uninstall -y tensorflow",
            "if exist \"C:\\Users\\Ada L\\old\\~ensorflow\" (rmdir /s /q \"C:\\Users\\Ada"
                + " L\\old\\~ensorflow\" 2>nul || del /f /q \"C:\\Users\\Ada L\\old\\~ensorflow\")");
    assertThat(lines.get(3)).contains("tensorflow==2.15.1", "tensorflow-intel==2.15.1");
    assertThat(plan.files(RemedyFile.Kind.SCRIPT))
        .extracting(RemedyFile::name)
        .containsExactly("repair.ps1", "repair.cmd");
  }

  @Test
  void inPlaceLeavesAloneWhatFits() {
    RemedyPlan plan =
        plan(
            linux(
                    "3.11.7",
                    distribution("tensorflow", "2.15.1"),
                    distribution("numpy", "2.2.6"),
                    distribution("protobuf", "4.23.0"),
                    distribution("keras", "3.0.0"))
                .build(),
            found(NEW, new Cure.Install(List.of("numpy<2"))));
    assertThat(plan.ways().get(1).commands().toString())
        .contains("numpy==1.26.4", "keras==2.15.0")
        .doesNotContain("protobuf", "numpy<2");
  }

  @Test
  void thePackagesOfTheOperatingSystemStayWhereTheyAre() {
    RemedyPlan plan =
        plan(
            linux(
                    "3.11.7",
                    distribution("rich", "13.7.0"),
                    ofDebian(distribution("python-apt", "2.6.0")),
                    ofDebian(distribution("dbus-python", "1.3.2")))
                .build(),
            found(NEW));
    assertThat(plan.files(RemedyFile.Kind.REQUIREMENTS).getFirst().content())
        .contains("\nrich==13.7.0\n", "stay where they are: python-apt, dbus-python")
        .doesNotContain("python-apt==", "dbus-python==");
  }

  @Test
  void aPythonThatPipMayNotChangeIsLeftAlone() {
    SelectedInterpreter system = new SelectedInterpreter(SYSTEM, SelectedInterpreter.By.OPTION, "");
    Assessment found = found(new Cure.Install(List.of("tensorflow")));
    assertThat(plan(linux("3.11.7").interpreter(Seen.known(system)).build(), found).ways())
        .extracting(way -> way.title().text())
        .containsExactly("Make a new environment beside the old one");
    assertThat(plan(linux("3.11.7").build(), found).ways()).hasSize(2);
  }

  @Test
  void aPythonThatDoesNotStartMakesNoEnvironment() {
    Snapshot silent =
        linux("3.11.7")
            .launch(
                Seen.known(new Launch(List.of(TestLaunch.noAnswer(End.EXITED, Optional.of(1))))))
            .build();
    assertThat(plan(silent, found(NEW)).ways().getFirst().commands().getFirst().toString())
        .contains("python3.11")
        .doesNotContain("base-3.11.7");
    Snapshot answering =
        linux("3.11.7")
            .launch(
                Seen.known(
                    new Launch(
                        List.of(
                            TestLaunch.withPurpose(
                                TestLaunch.works(), Purpose.ANSWER, List.of())))))
            .build();
    assertThat(plan(answering, found(NEW)).ways().getFirst().commands().getFirst().toString())
        .contains("base-3.11.7");
  }

  @Test
  void takesTheSystemsOwnArchitectureWhereAnotherPythonIsNeeded() {
    Snapshot snapshot =
        windows("3.11.7")
            .interpreter(
                Seen.known(
                    new SelectedInterpreter(
                        new Interpreter(
                            "C:\\P32\\python.exe",
                            List.of(),
                            Optional.empty(),
                            Optional.of("3.11.7"),
                            Optional.of(Architecture.X86),
                            "python.org",
                            Optional.empty(),
                            "C:\\P32",
                            Optional.empty(),
                            Optional.empty(),
                            false,
                            false,
                            Optional.empty(),
                            List.of(),
                            Optional.empty()),
                        SelectedInterpreter.By.OPTION,
                        "")))
            .build();
    RemedyPlan plan = plan(snapshot, found(new Cure.OtherPython(List.of("3.13"))));
    assertThat(plan.files(RemedyFile.Kind.REQUIREMENTS).getFirst().content())
        .contains("Python 3.13 on Windows (x86_64)");
  }

  @Test
  void whatHidesTensorFlowIsMovedBeforeAnythingElse() {
    RemedyPlan plan =
        plan(
            linux("3.11.7", distribution("tensorflow", "2.15.1")).build(),
            found(
                List.of(
                    List.of(new Cure.Rename("/home/ada/project/tensorflow.py")),
                    List.of(NEW),
                    List.of(new Cure.UnsetVariables(List.of("LD_LIBRARY_PATH"))))));
    String script = plan.files(RemedyFile.Kind.SCRIPT).getFirst().content();
    assertThat(script).containsSubsequence("my_tensorflow.py", "-m venv", "unset LD_LIBRARY_PATH");
  }

  @Test
  void aFileInTheWayNeedsNoPackages() {
    RemedyPlan plan =
        plan(
            linux("3.11.7", distribution("tensorflow", "2.15.1")).build(),
            found(new Cure.Rename("/home/ada/project/tensorflow.py")));
    assertThat(plan.files(RemedyFile.Kind.REQUIREMENTS)).isEmpty();
    assertThat(plan.files(RemedyFile.Kind.SCRIPT)).hasSize(1);
  }

  @Test
  void wordsTheCuresForThePersonsShell() {
    Snapshot snapshot = windows("3.11.7", distribution("tensorflow", "2.15.1")).build();
    Assessment found = found(NEW);
    assertThat(
            new RemedyTexts(Knowledge.shipped())
                .of(found.diagnoses().getFirst(), snapshot)
                .getFirst())
        .satisfies(
            text -> {
              assertThat(text.reversible()).isTrue();
              assertThat(text.commands())
                  .contains("base-3.11.7 -m venv 'C:\\Users\\Ada L\\tensorflow-env'")
                  .anyMatch(
                      line ->
                          line.startsWith(
                              "& 'C:\\Users\\Ada L\\tensorflow-env\\Scripts\\python.exe' -m pip"
                                  + " install tensorflow==2.15.1 tensorflow-intel==2.15.1"));
            });
  }

  private RemedyPlan plan(Snapshot snapshot, Assessment assessment) {
    return planner.plan(snapshot, assessment);
  }

  private static List<String> requirements(RemedyPlan plan) {
    return plan.files(RemedyFile.Kind.REQUIREMENTS)
        .getFirst()
        .content()
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  private static Distribution ofDebian(Distribution distribution) {
    return new Distribution(
        distribution.name(),
        distribution.normalizedName(),
        distribution.version(),
        distribution.metadata(),
        "/usr/lib/python3/dist-packages",
        Optional.empty(),
        distribution.source(),
        distribution.editable(),
        distribution.requested(),
        distribution.wheelTags(),
        distribution.requiresPython(),
        distribution.requires(),
        distribution.importPackages(),
        distribution.files());
  }

  @Test
  void bringsTheRuntimeWithoutAnAdministratorFirst() {
    Cure.ByHand byHand =
        new Cure.ByHand(
            Message.of("x", "Install the runtime"),
            List.of(Message.of("y", "Run Microsoft's package")),
            List.of("https://aka.ms/vs/17/release/vc_redist.x64.exe"),
            true);
    RemedyPlan plan =
        plan(
            windows("3.11.7", distribution("tensorflow", "2.20.0")).build(),
            found(new Cure.AddRuntime("msvc-runtime"), byHand));
    assertThat(plan.outcome()).isEqualTo(RemedyPlan.Outcome.CURE);
    assertThat(plan.ways().getFirst().needsAdministrator()).isFalse();
    assertThat(plan.ways().getFirst().work())
        .singleElement()
        .isInstanceOfSatisfying(
            Change.ChangeEnvironment.class,
            order -> {
              assertThat(order.install()).containsExactly("msvc-runtime");
              assertThat(order.programs())
                  .singleElement()
                  .asString()
                  .contains("os.add_dll_directory(sys.prefix)");
            });
    assertThat(plan.files(RemedyFile.Kind.SCRIPT)).hasSize(2);
    assertThat(RemedyTexts.text(plan.ways().get(1), Shell.CMD).letter().orElseThrow())
        .contains(
            "Install the runtime.",
            "1. Run Microsoft's package.",
            "https://aka.ms/vs/17/release/vc_redist.x64.exe",
            "python.exe\" -c \"import tensorflow");
    assertThat(
            plan(
                    windows("3.7.9", distribution("tensorflow", "2.11.0")).build(),
                    found(new Cure.AddRuntime("msvc-runtime"), byHand))
                .ways())
        .extracting(Way::needsAdministrator)
        .containsExactly(true);
  }

  @Test
  void offersNothingThatDoesNotHelp() {
    RemedyPlan plan =
        plan(
            linux("3.11.7", distribution("tensorflow", "2.15.1")).build(),
            found(
                new Cure.ByHand(
                    Message.of("x", "Use another computer"), List.of(), List.of(), false)));
    assertThat(plan.outcome()).isEqualTo(RemedyPlan.Outcome.NO_SOFTWARE_CURE);
    assertThat(plan.files()).isEmpty();
    assertThat(plan.ways()).noneMatch(Way::canBeCarriedOut);
  }
}
