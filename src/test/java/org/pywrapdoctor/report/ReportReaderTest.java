package org.pywrapdoctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pywrapdoctor.report.ReportReader.Opened;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.snapshot.SnapshotJson;

class ReportReaderTest {

  @Test
  void readsBackTheSnapshotOfAReport() {
    Snapshot snapshot = Snapshot.empty(Request.of("/srv"), "2026-11-21T04:00:00Z");
    String json = "{\"verdict\": \"broken\", \"snapshot\": " + SnapshotJson.toTree(snapshot) + "}";
    assertThat(ReportReader.read(json)).isEqualTo(new Opened.Read(snapshot, Integrity.UNPROVED));
  }

  @Test
  void theCodeTellsWhetherAReportWasChanged() {
    Snapshot snapshot = Snapshot.empty(Request.of("/srv"), "2026-11-21T04:00:00Z");
    String json =
        "{\"caseCode\": \"%s\", \"snapshot\": %s}"
            .formatted(CaseCode.of(snapshot), SnapshotJson.toTree(snapshot));
    assertThat(ReportReader.read(json)).isEqualTo(new Opened.Read(snapshot, Integrity.UNCHANGED));
    assertThat(ReportReader.read(json.replace("/srv", "/opt")))
        .isInstanceOfSatisfying(
            Opened.Read.class, read -> assertThat(read.integrity()).isEqualTo(Integrity.CHANGED));
  }

  @Test
  void aFieldThatThisVersionDoesNotKnowChangesNothing() {
    Snapshot snapshot = Snapshot.empty(Request.of("/srv"), "2026-11-21T04:00:00Z");
    String tree =
        SnapshotJson.toTree(snapshot).toString().replaceFirst("\\{", "{\"later\": \"x\", ");
    String code = CaseCode.of(SnapshotJson.mapper().readTree(tree));
    assertThat(ReportReader.read("{\"caseCode\": \"%s\", \"snapshot\": %s}".formatted(code, tree)))
        .isEqualTo(new Opened.Read(snapshot, Integrity.UNCHANGED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{\"snapshot\": 1}",
        "{\"snapshot\": {}}",
        "{\"snapshot\": {\"schema\": 99}}",
        "{\"snapshot\": {\"schema\": 1, \"request\": null}}"
      })
  void saysWhatIsWrongWithAnythingElse(String json) {
    assertThat(ReportReader.read(json)).isInstanceOf(Opened.Unreadable.class);
  }

  @Test
  void aMissingFileIsAnAnswer(@TempDir Path folder) {
    assertThat(ReportReader.open(folder.resolve("none.json")))
        .isInstanceOf(Opened.Unreadable.class);
  }
}
