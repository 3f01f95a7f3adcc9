package org.pywrapdoctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pywrapdoctor.cli.Practice;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.engine.ExaminationListener;
import org.pywrapdoctor.engine.Repair;
import org.pywrapdoctor.engine.Repaired;
import org.pywrapdoctor.fixture.BrokenCase;
import org.pywrapdoctor.fixture.ExaminedPython;
import org.pywrapdoctor.fixture.Observation;
import org.pywrapdoctor.fixture.RealEnvironments;
import org.pywrapdoctor.remedy.RemedyPlan;
import org.pywrapdoctor.remedy.RemedyPlan.Outcome;
import org.pywrapdoctor.remedy.Way;
import org.pywrapdoctor.remedy.Wishes;
import org.pywrapdoctor.remedy.apply.Applier;
import org.pywrapdoctor.remedy.apply.ApplyListener;
import org.pywrapdoctor.remedy.apply.UndoJournal;

/// Really broken environments are repaired at the first try, and taken back exactly. A few of them
/// here; `-Dpywrapdoctor.repairs=all` repairs each one, beside the old one and in place, and
/// `-Dpywrapdoctor.repairs=NUMPY_2,EMPTY_MODULE` these.
@Tag("real-environment")
class RepairEveryCaseTest {
  private static final Optional<String> WANTED =
      Optional.ofNullable(System.getProperty("pywrapdoctor.repairs"));
  private static final List<BrokenCase> FEW =
      List.of(BrokenCase.PROTOBUF_TOO_OLD, BrokenCase.MISSING_DEPENDENCY);
  @TempDir Path folder;

  static Stream<Arguments> cases() {
    List<BrokenCase> broken = WANTED.map(RepairEveryCaseTest::wanted).orElse(FEW);
    return (WANTED.isPresent() ? Stream.of(true, false) : Stream.of(true))
        .flatMap(inPlace -> broken.stream().map(each -> Arguments.of(each, inPlace)));
  }

  private static List<BrokenCase> wanted(String names) {
    return names.equals("all")
        ? Arrays.stream(BrokenCase.values())
            .filter(each -> each.observed().step() != Observation.Step.NONE)
            .toList()
        : Arrays.stream(names.split(",")).map(BrokenCase::valueOf).toList();
  }

  @ParameterizedTest(name = "{0}, in place: {1}")
  @MethodSource("cases")
  void isRepairedAtTheFirstTry(BrokenCase broken, boolean inPlace) throws Exception {
    ExaminedPython examined = RealEnvironments.broken(broken);
    Practice practice = Practices.live(SurroundedHost.of(examined));
    UndoJournal journal = new UndoJournal(folder.resolve("repairs"));
    Applier applier = new Applier(SurroundedHost.of(examined), journal, Clock.systemUTC());
    Repair repair = new Repair(practice.doctor(), practice.planner(), applier);
    Examination before = practice.doctor().examine(examined.request(), ExaminationListener.NOBODY);
    Wishes wishes =
        new Wishes(
            inPlace ? Optional.empty() : Optional.of(folder.resolve("env").toString()), inPlace);
    RemedyPlan plan = repair.plan(before, wishes);
    assertThat(plan.outcome()).isEqualTo(Outcome.CURE);
    Way way =
        repair
            .way(before, wishes)
            .orElseGet(() -> abort("not by the program: " + plan.ways().getFirst().title().text()));
    Path environment = examined.executable().getParent().getParent();
    Map<Path, String> old = entries(environment, examined.workingFolder());

    Repaired repaired =
        repair.carryOut(before, way, new ApplyListener() {}, ExaminationListener.NOBODY);

    assertThat(repaired.after().assessment().roots()).isEmpty();
    assertThat(repaired.verified()).isTrue();
    if (!inPlace) {
      assertThat(entries(environment)).isEqualTo(entries(old, environment));
    }
    applier.takeBack(repaired.undo().orElseThrow());
    assertThat(entries(environment, examined.workingFolder())).isEqualTo(old);
    assertThat(folder.resolve("env")).doesNotExist();
  }

  private static Map<Path, String> entries(Map<Path, String> all, Path folder) {
    Map<Path, String> inside = new TreeMap<>(all);
    inside.keySet().removeIf(path -> !path.startsWith(folder));
    return inside;
  }

  /// Size and time of every file; a link by what it says.
  private static Map<Path, String> entries(Path... folders) throws IOException {
    Map<Path, String> entries = new TreeMap<>();
    for (Path each : folders) {
      Files.walkFileTree(
          each,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              entries.put(
                  file,
                  attributes.isSymbolicLink()
                      ? Files.readSymbolicLink(file).toString()
                      : attributes.size() + " " + attributes.lastModifiedTime());
              return FileVisitResult.CONTINUE;
            }
          });
    }
    return entries;
  }
}
