package org.pywrapdoctor.probe.variable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pywrapdoctor.host.FakeHost;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.probe.Progress;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.snapshot.Variable;

/// What is read of the person's variables, and what never is.
class VariableProbeTest {

  @Test
  void valuesThatMatterAreKeptAndOthersNamedInOrder() {
    assertThat(look(Map.of("PATH", "/usr/bin", "EDITOR", "secret.txt", "LD_PRELOAD", "", "A", "b")))
        .containsExactly(
            new Variable("A", Optional.empty()),
            new Variable("EDITOR", Optional.empty()),
            new Variable("LD_PRELOAD", Optional.of("")),
            new Variable("PATH", Optional.of("/usr/bin")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Path",
        "LD_LIBRARY_PATH",
        "DYLD_INSERT_LIBRARIES",
        "PYTHONHOME",
        "CUDA_VISIBLE_DEVICES",
        "TF_ENABLE_ONEDNN_OPTS",
        "XLA_FLAGS",
        "CONDA_PREFIX",
        "VIRTUAL_ENV",
        "UV_PYTHON",
        "TEMP",
        "LC_ALL",
        "KMP_DUPLICATE_LIB_OK",
        "PIP_INDEX_URL"
      })
  void theAllowListIsWideEnough(String name) {
    assertThat(value(name, "x")).contains("x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HOME",
        "USER",
        "AWS_SECRET_ACCESS_KEY",
        "GITHUB_TOKEN",
        "UV_PUBLISH_TOKEN",
        "CONDA_TOKEN",
        "UV_INDEX_CORP_PASSWORD",
        "PIP_API_KEY",
        "JAVA_TOOL_OPTIONS",
        "PYTHON_DB_PASS",
        "CLASSPATH",
        "MY_LD_LIBRARY_PATH",
        "TF_VAR_database",
        "TF_TOKEN_app_terraform_io"
      })
  void othersAndSecretsAreNamesOnly(String name) {
    assertThat(value(name, "x")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://me:pw@host/simple, https://***@host/simple",
    "https://tok3n@host/simple https://b:c@d/, https://***@host/simple https://***@d/",
    "https://host/a@b, https://host/a@b",
    "https://conda.host/t/tk-123/channel, https://conda.host/t/***/channel",
    "https://host/?token=abc&page=2, https://host/?token=***&page=2",
    "--opt api_key=abcdef --two, --opt api_key=*** --two",
    "x ghp_0123456789abcdefghijABCDEFGHIJ y, x *** y",
    "/nix/store/0123456789abcdfghijklmnpqrsvwxyz-glibc/lib, /nix/store/0123456789abcdfghijklmnpqrsvwxyz-glibc/lib",
    "/home/t/env/bin:/opt/key:/usr/bin, /home/t/env/bin:/opt/key:/usr/bin"
  })
  void credentialsAreTakenOutAndNothingElse(String value, String expected) {
    assertThat(value("PIP_EXTRA_INDEX_URL", value)).contains(expected);
  }

  @Test
  void aValueWithoutEndIsCut() {
    assertThat(value("PATH", "x".repeat(1_000_000)).orElseThrow()).hasSizeLessThan(40_000);
  }

  private static Optional<String> value(String name, String value) {
    return look(Map.of(name, value)).getFirst().value();
  }

  private static List<Variable> look(Map<String, String> environment) {
    FakeHost host = FakeHost.of(OperatingSystem.LINUX, Map.of(), environment);
    return new VariableProbe(host)
        .look(Snapshot.empty(Request.of("/"), "now"), Progress.silent())
        .variables()
        .ifKnown()
        .orElseThrow();
  }
}
