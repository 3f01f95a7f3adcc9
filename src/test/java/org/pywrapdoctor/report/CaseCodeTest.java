package org.pywrapdoctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.Snapshot;

class CaseCodeTest {

  @Test
  void isEightLettersAndACheckLetterWithoutThoseThatAreMistaken() {
    assertThat(CaseCode.of(Snapshot.empty(Request.of("/srv"), "2026-11-21T04:00:00Z")))
        .matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]");
  }

  @Test
  void differsForAnotherSnapshot() {
    assertThat(CaseCode.of(Snapshot.empty(Request.of("/srv"), "2026-11-21T04:00:00Z")))
        .isNotEqualTo(CaseCode.of(Snapshot.empty(Request.of("/opt"), "2026-11-21T04:00:00Z")));
  }
}
