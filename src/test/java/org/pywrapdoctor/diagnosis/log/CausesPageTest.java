package org.pywrapdoctor.diagnosis.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/// The page is that of the causes; `-Dpywrapdoctor.write=true` writes it anew.
class CausesPageTest {

  @Test
  void thePageIsThatOfTheCauses() throws IOException {
    if (Boolean.getBoolean("pywrapdoctor.write")) {
      Files.writeString(CausesPage.FILE, CausesPage.text());
    }
    assertThat(Files.readString(CausesPage.FILE))
        .as("write it anew with -Dpywrapdoctor.write=true")
        .isEqualTo(CausesPage.text());
  }
}
