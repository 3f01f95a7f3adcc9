package org.pywrapdoctor.diagnosis.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Diagnostician;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.diagnosis.Snapshots;
import org.pywrapdoctor.diagnosis.TestDistribution;
import org.pywrapdoctor.diagnosis.comparison.Difference.Suspicion;
import org.pywrapdoctor.diagnosis.rule.Rules;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

class ComparerTest {
  private static final String SITE = Snapshots.LINUX_SITE;

  private final Comparer comparer =
      new Comparer(new Diagnostician(Rules.all()), Knowledge.shipped());
  private final Snapshot sound = Snapshots.healthyLinux();

  @Test
  void theSameTwiceDiffersInNothing() {
    Comparison comparison = comparer.compare(sound, sound);
    assertThat(comparison.differences()).isEmpty();
    assertThat(comparison.notes()).isEmpty();
  }

  @Test
  void aPatchLevelAloneIsSaidToBeHarmless() {
    Snapshot one = Snapshots.with(sound, TestDistribution.of(SITE, "tensorflow", "2.8.0"));
    Snapshot other = Snapshots.with(sound, TestDistribution.of(SITE, "tensorflow", "2.8.1"));
    Difference difference = of("package tensorflow", one, other);
    assertThat(difference.suspicion()).isEqualTo(Suspicion.LOW);
    assertThat(difference.headline().text()).contains("harmless");
  }

  @Test
  void oneComputerTwiceIsBeforeAndAfter() {
    Snapshot before = RecordedPairs.snapshot("TRUNCATED_LIBRARY");
    Snapshot after = RecordedPairs.snapshot("REMOVED_FRAMEWORK");
    assertThat(comparer.compare(before, after).sides()).isEqualTo(Sides.BEFORE_AND_AFTER);
    assertThat(comparer.compare(after, before).sides()).isEqualTo(Sides.AFTER_AND_BEFORE);
    Snapshot another = RecordedPairs.snapshot("WORKS_TENSORFLOW_2_21");
    assertThat(comparer.compare(another, after).sides()).isEqualTo(Sides.TWO_COMPUTERS);
    Snapshot mended = Snapshots.with(after, TestDistribution.of(SITE, "numpy", "1.0.1"));
    assertThat(of("package numpy", after, mended).headline().text())
        .isEqualTo("numpy: 2.4.6 before, 1.0.1 after");
  }

  @Test
  void unlikeSystemsAreSaidToBeSo() {
    Comparison comparison = comparer.compare(Snapshots.healthyWindows(), sound);
    assertThat(comparison.notes())
        .extracting(Message::text)
        .anySatisfy(note -> assertThat(note).contains("cannot be compared").contains("Windows"));
    assertThat(comparison.differences())
        .extracting(Difference::subject)
        .contains("operating system")
        .noneMatch(subject -> subject.startsWith("library "));
  }

  @Test
  void whatOnlyOneReportTellsIsNamed() {
    Snapshot older = sound.toBuilder().gpu(Seen.notLooked()).build();
    assertThat(comparer.compare(older, sound).notes())
        .extracting(Message::text)
        .containsExactly(
            "Only the second report tells of this, so it is not compared: the graphics card");
  }

  @Test
  void aBrokenFirstIsNoExample() {
    Snapshot broken = RecordedPairs.snapshot("NUMPY_2");
    Snapshot working = RecordedPairs.snapshot("WORKS_TENSORFLOW_2_15");
    assertThat(comparer.compare(broken, working).notes())
        .extracting(Message::key)
        .containsExactly("compare.first-fails");
  }

  @Test
  void placesOfPersonsAndTheLanguageDoNotMatter() {
    Snapshot one =
        Snapshots.withVariables(sound, "PYTHONPATH", "/home/anna/lib", "PATH", "/usr/bin");
    Snapshot other =
        Snapshots.withVariables(sound, "PYTHONPATH", "/home/boris/lib", "PATH", "/bin:/usr/bin");
    assertThat(comparer.compare(one, other).differences()).isEmpty();
    Snapshot third = Snapshots.withVariables(sound, "PYTHONPATH", "/opt/lib");
    assertThat(of("variable PYTHONPATH", one, third).suspicion()).isEqualTo(Suspicion.MEDIUM);
  }

  @Test
  void namesThatAreNoneReachNoCommand() {
    Snapshot hostile = Snapshots.with(sound, TestDistribution.of(SITE, "x; rm -rf ~", "1.0"));
    assertThat(comparer.compare(hostile, sound).differences()).isEmpty();
  }

  private Difference of(String subject, Snapshot a, Snapshot b) {
    return comparer.compare(a, b).differences().stream()
        .filter(difference -> difference.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }
}
