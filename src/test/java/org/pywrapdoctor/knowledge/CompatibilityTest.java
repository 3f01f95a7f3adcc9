package org.pywrapdoctor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pywrapdoctor.requirement.Version;

/// The pairs that were tried stand in tensorflow-compatibility facts, section 4 and rules.
class CompatibilityTest {

  @ParameterizedTest
  @CsvSource({
    "2.10.1, 3.20.3, false, WORKS",
    "2.10.1, 4.21.12, false, FAILS",
    "2.10.1, 4.21.12, true, LIKELY_WORKS",
    "2.10.1, 5.28.3, false, FAILS",
    "2.14.0, 3.20.3, false, WORKS",
    "2.14.0, 3.19.6, false, FAILS",
    "2.14.0, 4.25.9, false, WORKS",
    "2.14.0, 7.36.2, false, WORKS",
    "2.15.0.post1, 4.25.9, false, WORKS",
    "2.20.0, 3.20.3, false, FAILS",
    "2.20.0, 4.25.9, true, FAILS",
    "2.20.0, 5.28.0, false, FAILS",
    "2.20.0, 5.28.3, false, WORKS",
    "2.20.0, 7.36.2, false, WORKS",
    "2.21.0, 5.29.6, false, FAILS",
    "2.21.0, 6.31.1, false, WORKS",
    "2.99.0, 6.31.1, false, UNKNOWN"
  })
  void protobuf(String tensorflow, String protobuf, boolean purePython, String verdict) {
    Compatibility found =
        Knowledge.shipped()
            .protobuf()
            .check(Version.of(tensorflow), Version.of(protobuf), purePython);
    assertThat(found.verdict()).hasToString(verdict);
    assertThat(found.why().isPresent()).isEqualTo(found.fails());
  }

  @ParameterizedTest
  @CsvSource({
    "2.15.1, 2.0.2, FAILS",
    "2.15.1, 1.26.4, LIKELY_WORKS",
    "2.18.0, 2.0.2, LIKELY_WORKS",
    "2.17.1, 2.0.0, FAILS",
    "2.6.5, 1.24.0, FAILS",
    "2.6.5, 1.19.5, LIKELY_WORKS",
    "2.7.4, 1.24.0, LIKELY_WORKS"
  })
  void numpy(String tensorflow, String numpy, String verdict) {
    assertThat(
            Knowledge.shipped().numpy().check(Version.of(tensorflow), Version.of(numpy)).verdict())
        .hasToString(verdict);
  }
}
