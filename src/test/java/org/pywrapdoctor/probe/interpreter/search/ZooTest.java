package org.pywrapdoctor.probe.interpreter.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.fixture.PythonZoo;
import org.pywrapdoctor.fixture.PythonZoo.Animal;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.probe.TestHost;
import org.pywrapdoctor.probe.interpreter.ModulePathCalculator;
import org.pywrapdoctor.probe.interpreter.RealPythons;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.ModulePath;
import org.pywrapdoctor.snapshot.Request;

/// The finder in the home of a person who has tried every tool.
@Tag("real-environment")
class ZooTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static PythonZoo zoo;
  private static FoundInterpreters found;

  @BeforeAll
  static void search() {
    zoo = PythonZoo.open();
    TestHost host =
        TestHost.onDisk(zoo.home(), zoo.elsewhere()).with("PATH", zoo.commands().toString());
    found =
        new InterpreterFinder(host, Knowledge.shipped(), LIMIT, LIMIT)
            .find(SearchOrder.everywhere(host.homeFolder()), _ -> {});
  }

  @Test
  void everyOneIsFoundOnceWithItsKindAndItsTool() {
    assertThat(zoo.animals()).hasSizeGreaterThanOrEqualTo(40);
    List<String> wrong = new ArrayList<>();
    for (Animal animal : zoo.animals()) {
      List<Interpreter> there = in(animal.folder());
      if (there.size() != 1) {
        wrong.add(animal.folder() + " found " + there.size() + " times");
      } else {
        Interpreter python = there.getFirst();
        String told = python.kind() + " by " + python.manager().orElse("");
        String expected = animal.kind() + " by " + animal.manager();
        if (!told.equals(expected)) {
          wrong.add(animal.folder() + ": " + told + ", not " + expected);
        }
        python.broken().ifPresent(why -> wrong.add(animal.folder() + " broken: " + why));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noPlaceIsListedTwice() {
    Set<String> places = new HashSet<>();
    for (Interpreter python : found.interpreters()) {
      assertThat(places.add(python.path())).as(python.path()).isTrue();
      for (String name : python.allPaths()) {
        assertThat(places.add(name)).as(name).isTrue();
      }
    }
    assertThat(in(zoo.home().resolve("link-to-one"))).isEmpty();
  }

  @Test
  void bothKindsOfBreakageAreNamed() {
    assertThat(in(zoo.orphan()).getFirst().broken().orElseThrow())
        .startsWith("It is a link to ")
        .endsWith("which is not there.");
    assertThat(in(zoo.moved()).getFirst().broken().orElseThrow())
        .isEqualTo(
            "It was made in %s and moved: its commands, such as pip, do not work here."
                .formatted(zoo.home().resolve("projects/before/.venv")));
  }

  /// Without starting it the same is known as what Python says of itself.
  @Test
  void versionAndArchitectureAreThoseThatPythonTells() {
    for (Animal animal : zoo.animals()) {
      Interpreter python = in(animal.folder()).getFirst();
      assertThat(python.version()).as(python.path()).isPresent();
      assertThat(python.architecture()).as(python.path()).isPresent();
      if (animal.starts()) {
        String[] told =
            RealPythons.run(
                    List.of(
                        python.path(),
                        "-c",
                        "import platform; print(platform.python_version() + ' ' + platform.machine())"),
                    zoo.home(),
                    Map.of())
                .strip()
                .split(" ");
        assertThat(python.version()).as(python.path()).contains(told[0]);
        assertThat(python.architecture().map(Architecture::id))
            .as(python.path())
            .isEqualTo(Optional.of(told[1].equals("aarch64") ? "arm64" : told[1]));
      }
    }
  }

  /// virtualenv before version 20 puts folders on it by a module of its own.
  @Test
  void theModulePathOfAnOldVirtualenvIsThatWhichPythonTells() {
    TestHost host = TestHost.onDisk(zoo.home(), zoo.elsewhere());
    ModulePathCalculator calculator = new ModulePathCalculator(host, Knowledge.shipped());
    List<Animal> old =
        zoo.animals().stream()
            .filter(animal -> animal.folder().startsWith(zoo.home().resolve("old")))
            .toList();
    assertThat(old).isNotEmpty();
    for (Animal animal : old) {
      Interpreter python = in(animal.folder()).getFirst();
      String told =
          RealPythons.run(
              List.of(
                  python.path(), "-c", "import sys; sys.stdout.write('\\n'.join(sys.path[1:]))"),
              zoo.elsewhere(),
              Map.of("HOME", zoo.home().toString()));
      ModulePath path =
          calculator
              .calculate(python, Request.of(zoo.elsewhere().toString()))
              .ifKnown()
              .orElseThrow();
      assertThat(path.entries().stream().skip(1).map(ModulePath.Entry::folder))
          .containsExactlyElementsOf(told.lines().toList());
      assertThat(python.base()).isPresent();
    }
  }

  @Test
  void theReasonsAreTold() {
    assertThat(reason("kernel")).contains("The Jupyter kernel Flowers runs it.");
    assertThat(reason("editor")).contains("VS Code is set to it.");
    assertThat(reason("commands")).isPresent();
    assertThat(found.complete()).isTrue();
  }

  private static Optional<String> reason(String name) {
    return in(zoo.elsewhere().resolve(name)).getFirst().suggested();
  }

  /// By the place of the executable: the folder of an environment, or of an installation.
  private static List<Interpreter> in(Path folder) {
    return found.interpreters().stream()
        .filter(python -> Path.of(python.path()).startsWith(folder.resolve("bin")))
        .toList();
  }
}
