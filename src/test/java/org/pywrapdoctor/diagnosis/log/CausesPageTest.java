package org.pywrapdoctor.diagnosis.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class CausesPageTest {

  @Test
  void thePageIsThatOfTheCauses() throws IOException {
    assertThat(Files.readString(CausesPage.FILE))
        .as("run the main method of CausesPage")
        .isEqualTo(CausesPage.text());
  }
}
