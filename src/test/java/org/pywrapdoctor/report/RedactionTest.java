package org.pywrapdoctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.snapshot.Variable;

class RedactionTest {

  private static Snapshot withPath(String path) {
    return Snapshot.empty(Request.of(path), "2026-11-21T04:00:00Z").toBuilder()
        .variables(Seen.known(List.of(new Variable("PATH", Optional.of(path)))))
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    "/home/anna/env, /home/xxxx/env",
    "/Users/Zoë 2/env, /Users/Xxä 0/env",
    "C:\\Users\\Anna Maria\\env, C:\\Users\\Xxxx Xxxxx\\env",
    "C:\\Users\\ANNAMA~1\\env, C:\\Users\\XXXXXX~0\\env",
    "/srv/data, /srv/data",
    "/root/env, /root/env"
  })
  void keepsTheShapeOfAPathButNotTheName(String path, String hidden) {
    assertThat(Redaction.of(withPath(path)).redacted().request().directory()).isEqualTo(hidden);
  }

  @Test
  void hidesTheNameWhereverItStandsAsAWord() {
    Redaction redaction = Redaction.of(withPath("/home/anna/env"));
    assertThat(redaction.redact("/mnt/Anna/models and hannah"))
        .isEqualTo("/mnt/xxxx/models and hannah");
  }

  @Test
  void aSentenceAfterAHomeFolderIsNoName() {
    assertThat(Redaction.of(withPath("/home/anna is not there")).replacements())
        .containsOnlyKeys("anna");
  }

  @Test
  void hidesCredentialsInUrls() {
    assertThat(Redaction.of(withPath("/srv")).redact("https://me:secret@host/simple"))
        .isEqualTo("https://***@host/simple");
  }

  @Test
  void redactingTwiceChangesNothingAndKeepsTheCaseCode() {
    Snapshot original = withPath("/home/anna/my models/2");
    Snapshot once = Redaction.of(original).redacted();
    assertThat(Redaction.of(once).redacted()).isEqualTo(once);
    assertThat(CaseCode.of(once)).isEqualTo(CaseCode.of(original));
  }

  @Test
  void whatIsHiddenIsCounted() {
    Snapshot snapshot = withPath("/home/anna/env and https://me:secret@host");
    assertThat(Redaction.of(snapshot).hidden())
        .containsExactly(
            new Hidden(Hidden.Kind.NAME, "anna", "xxxx", 2),
            new Hidden(Hidden.Kind.PASSWORD, "https://…@…", "https://***@…", 2));
  }

  @Test
  void aTextOfItsOwnHidesTheAccountToo() {
    assertThat(Redaction.ofText("root and anna", "anna").redact("root and anna"))
        .isEqualTo("root and xxxx");
    assertThat(Redaction.ofText("root", "root").redact("root")).isEqualTo("root");
  }
}
