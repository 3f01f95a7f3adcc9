package org.pywrapdoctor.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is read from the examined computer may be made to harm: nothing of it may pass for a name,
/// a version or a requirement.
class HostileTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-r",
        "--index-url",
        "a b",
        "a\nb",
        "a;b",
        "$(id)",
        "`id`",
        "a&b",
        "a|b",
        "../a",
        "é",
        "\u202Ea",
        "a_",
        "_a",
        "a'",
        "a\"",
        "%PATH%",
        "a\u0000",
        "a\u2028b",
        "ａ"
      })
  void isNoName(String text) {
    assertThat(DistributionNames.valid(text)).isFalse();
    assertThat(Requirement.parse(text + "==1.0")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "NumPy", "ml_dtypes", "jaraco.text", "typing-extensions", "7zip"})
  void isName(String text) {
    assertThat(DistributionNames.valid(text)).isTrue();
  }

  @Test
  void longTextsAreNoVersions() {
    assertThat(Version.parse("1" + ".0".repeat(100_000))).isEmpty();
    assertThat(Version.parse("1".repeat(19))).isEmpty();
    assertThat(Version.parse("1.0+" + "1".repeat(19))).isEmpty();
    assertThat(Version.parse("1".repeat(18))).isPresent();
  }

  @Test
  void deepNestingIsRefused() {
    assertThat(Marker.parse("(".repeat(10_000) + "os_name == 'nt'" + ")".repeat(10_000))).isEmpty();
  }

  @Test
  void lineBreaksNeverPass() {
    for (String lineBreak : List.of("\n", "\r", "\u000B", "\f", "\u0085", "\u2028", "\u2029")) {
      assertThat(Requirement.parse("a @ http://x" + lineBreak + "evil")).isEmpty();
      assertThat(Requirement.parse("a===1" + lineBreak + "evil")).isEmpty();
      assertThat(Requirement.parse("a; os_name == '" + lineBreak + "evil'")).isEmpty();
    }
  }

  @Test
  void ourOwnTextsMustBeRight() {
    assertThatThrownBy(() -> Version.of("latest")).hasMessageContaining("latest");
    assertThatThrownBy(() -> SpecifierSet.of("latest")).hasMessageContaining("latest");
  }
}
