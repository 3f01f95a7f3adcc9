package org.pywrapdoctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pywrapdoctor.cli.Practice;
import org.pywrapdoctor.diagnosis.Assessment.Verdict;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.engine.ExaminationListener;
import org.pywrapdoctor.engine.Repair;
import org.pywrapdoctor.engine.Repaired;
import org.pywrapdoctor.fixture.BrokenCase;
import org.pywrapdoctor.fixture.ExaminedPython;
import org.pywrapdoctor.fixture.RealEnvironments;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.remedy.Way;
import org.pywrapdoctor.remedy.Wishes;
import org.pywrapdoctor.remedy.apply.Applier;
import org.pywrapdoctor.remedy.apply.ApplyListener;
import org.pywrapdoctor.remedy.apply.InstallProgress;
import org.pywrapdoctor.remedy.apply.UndoJournal;

/// The whole way on real environments: broken, repaired, verified by a real import, taken back.
@Tag("real-environment")
class RepairRealEnvironmentsTest {
  @TempDir private Path folder;

  @Test
  void repairsVerifiesAndTakesBack() throws Exception {
    ExaminedPython examined = RealEnvironments.broken(BrokenCase.PROTOBUF_TOO_NEW);
    Host host = SurroundedHost.of(examined);
    Practice practice = Practices.live(host);
    UndoJournal journal = new UndoJournal(folder.resolve("repairs"));
    Applier applier = new Applier(host, journal, Clock.systemUTC());
    Repair repair = new Repair(practice.doctor(), practice.planner(), applier);
    Examination before = practice.doctor().examine(examined.request(), ExaminationListener.NOBODY);
    assertThat(before.assessment().verdict()).isEqualTo(Verdict.BROKEN);
    Path into = folder.resolve("new ä environment");
    Way way = repair.way(before, Wishes.NONE.into(Optional.of(into.toString()))).orElseThrow();

    List<InstallProgress> heard = new ArrayList<>();
    Repaired repaired =
        repair.carryOut(
            before,
            way,
            new ApplyListener() {
              @Override
              public void installing(InstallProgress progress) {
                heard.add(progress);
              }
            },
            ExaminationListener.NOBODY);

    assertThat(repaired.after().assessment().diagnoses()).isEmpty();
    assertThat(repaired.verified()).isTrue();
    assertThat(journal.all()).containsExactly(repaired.undo().orElseThrow());
    assertThat(Repair.folder(way)).contains(into.toString());
    assertThat(heard).extracting(InstallProgress::item).contains("tensorflow");

    applier.takeBack(repaired.undo().orElseThrow());
    assertThat(into).doesNotExist();
    assertThat(journal.all()).isEmpty();
    assertThat(Files.exists(examined.executable())).isTrue();
    assertThat(
            practice
                .doctor()
                .examine(before.snapshot().request(), ExaminationListener.NOBODY)
                .assessment()
                .verdict())
        .isEqualTo(Verdict.BROKEN);
  }
}
