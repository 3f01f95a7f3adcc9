package org.pywrapdoctor.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pywrapdoctor.Practices;
import org.pywrapdoctor.cli.Practice;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.engine.ExaminationListener;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Request;

/// Whatever the files and the registry of a computer hold, the whole examination ends with an
/// answer, and nothing of them does harm. One file is spoiled at a time.
///
/// A long run: `mvn test -Dtest='Hostile*Test' -Dpywrapdoctor.mutations=100000`.
class HostileComputerTest {

  static Stream<StrangeComputer> computers() {
    return Stream.of(StrangeComputer.linux(), StrangeComputer.conda(), StrangeComputer.windows());
  }

  @ParameterizedTest
  @MethodSource("computers")
  @Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void anAnswerComesBack(StrangeComputer computer) {
    Practice practice = Practices.live(computer.host());
    List<String> places = computer.places();
    for (long seed = Spoiled.FIRST; seed < Spoiled.FIRST + Spoiled.ROUNDS; seed++) {
      String place = places.get((int) (seed % places.size()));
      computer.spoil(place, seed);
      long at = seed;
      assertThatCode(() -> new Harmless(practice).check(examine(computer, practice, goal(at)), at))
          .as("%s with seed %d", place, seed)
          .doesNotThrowAnyException();
      computer.mend(place);
    }
  }

  /// No reader is left out unseen.
  @Test
  void everyKindOfFileIsRead() {
    Set<String> opened =
        computers().flatMap(HostileComputerTest::opened).collect(Collectors.toSet());
    assertThat(
            Stream.of(
                    "METADATA",
                    "RECORD",
                    "WHEEL",
                    "direct_url.json",
                    "pyvenv.cfg",
                    ".pth",
                    "._pth",
                    "conda-meta/history",
                    "kernel.json",
                    ".vscode/settings.json",
                    "User/settings.json",
                    "misc.xml",
                    "jdk.table.xml",
                    ".condarc",
                    "environments.txt",
                    ".python-version",
                    "3.11\\InstallPath",
                    "Lxss\\{1}",
                    "bin/jupyter")
                .filter(name -> opened.stream().noneMatch(path -> path.endsWith(name))))
        .isEmpty();
  }

  private static Goal goal(long seed) {
    return seed % 2 == 0 ? Goal.IMPORT : Goal.GPU;
  }

  private static Stream<String> opened(StrangeComputer computer) {
    Examination seen = examine(computer, Practices.live(computer.host()), Goal.GPU);
    assertThat(seen.snapshot().interpreter().ifKnown())
        .as("%s", seen.snapshot().interpreter())
        .isPresent();
    return computer.opened().stream();
  }

  private static Examination examine(StrangeComputer computer, Practice practice, Goal goal) {
    Request request =
        new Request(
            goal,
            Optional.of(computer.python()),
            practice.host().workingFolder(),
            Optional.empty(),
            false,
            false,
            Request.DEFAULT_TIMEOUT_SECONDS);
    return practice.doctor().examine(request, ExaminationListener.NOBODY);
  }
}
