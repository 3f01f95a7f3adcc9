package org.pywrapdoctor.remedy.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pywrapdoctor.fixture.Finished;
import org.pywrapdoctor.fixture.SmallEnvironment;
import org.pywrapdoctor.fixture.TinyWheel;
import org.pywrapdoctor.knowledge.PythonMinor;
import org.pywrapdoctor.knowledge.Target;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;

/// The checksums are those of the files, down to the last dependency: a real pip installs with
/// them, and refuses a wheel that changed since.
@Tag("real-environment")
class HashesTest {
  private static final Target HERE =
      new Target(
          OperatingSystem.LINUX, Architecture.X86_64, PythonMinor.parse("3.11").orElseThrow());

  @TempDir Path folder;
  private Path wheels;
  private Path home;
  private Path onPath;

  @BeforeEach
  void publish() throws IOException {
    wheels = folder.resolve("wheels");
    home = Files.createDirectories(folder.resolve("home"));
    onPath = Files.createDirectories(folder.resolve("bin"));
    Files.createSymbolicLink(onPath.resolve("python3.11"), SmallEnvironment.base());
    TinyWheel.of("flow", "2.0", 0, "core").writeInto(wheels);
    TinyWheel.of("core", "1.0", 0).writeInto(wheels);
  }

  @Test
  void everyPackageHasTheChecksumOfItsFile() throws Exception {
    String hashed = hashed("# Why\nflow==2.0 ; sys_platform == \"linux\"\n");
    assertThat(hashed)
        .contains("flow==2.0 \\\n    --hash=sha256:" + sha256("flow-2.0-py3-none-any.whl"))
        .contains("core==1.0 \\\n    --hash=sha256:" + sha256("core-1.0-py3-none-any.whl"));
    assertThat(install(hashed).exitCode()).isZero();

    TinyWheel.of("core", "1.0", 1).writeInto(wheels);
    Finished refused = install(hashed);
    assertThat(refused.exitCode()).isNotZero();
    assertThat(refused.output()).contains("DO NOT MATCH THE HASHES");
  }

  @Test
  void forAnotherSystemItSaysWhatItTakes() {
    Target windows = new Target(OperatingSystem.WINDOWS, Architecture.X86_64, HERE.python());
    assertThatThrownBy(() -> new Hashes(Orders.withTool(onPath, wheels, "", home)).of("", windows))
        .isInstanceOfSatisfying(
            Trouble.class,
            trouble ->
                assertThat(trouble.problem().text())
                    .isEqualTo(
                        "Checksums for Python 3.11 on Windows (x86_64) need uv, or Python 3.11 on"
                            + " such a computer"));
  }

  private String hashed(String requirements) throws Trouble {
    return new Hashes(Orders.withTool(onPath, wheels, "", home)).of(requirements, HERE);
  }

  private Finished install(String hashed) throws IOException {
    Path file = Files.writeString(folder.resolve("requirements.txt"), hashed);
    List<String> command =
        List.of(
            SmallEnvironment.base().toString(),
            "-m",
            "pip",
            "install",
            "--no-cache-dir",
            "--require-hashes",
            "--target",
            Files.createTempDirectory(folder, "target").toString(),
            "-r",
            file.toString());
    Map<String, String> settings =
        Map.of(
            "PIP_NO_INDEX", "1",
            "PIP_FIND_LINKS", wheels.toString(),
            "PIP_CONFIG_FILE", "/dev/null");
    return Finished.run(folder, settings, Duration.ofMinutes(1), command);
  }

  private String sha256(String wheel) throws IOException, NoSuchAlgorithmException {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(wheels.resolve(wheel))));
  }
}
