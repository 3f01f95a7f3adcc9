package org.pywrapdoctor.probe.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pywrapdoctor.host.FakeHost;
import org.pywrapdoctor.host.FakeHost.NoHardware;
import org.pywrapdoctor.host.Finished;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.host.Launchable;
import org.pywrapdoctor.host.Registry;
import org.pywrapdoctor.host.live.LiveHost;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.probe.Progress;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.CLibrary;
import org.pywrapdoctor.snapshot.Machine;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

/// What is said of the computer itself.
class MachineProbeTest {
  private static final String GLIBC_VERSION = "/usr/bin/getconf";

  static boolean isGlibc() {
    return new LiveHost().files().isFile(GLIBC_VERSION)
        && new LiveHost().operatingSystem() == OperatingSystem.LINUX;
  }

  @Test
  @EnabledIf("isGlibc")
  void thisComputersGlibcIsWhatItsOwnToolSays() {
    Finished getconf =
        new LiveHost()
            .processes()
            .run(
                new Launchable(
                    List.of(GLIBC_VERSION, "GNU_LIBC_VERSION"),
                    "/",
                    Map.of(),
                    java.time.Duration.ofSeconds(20),
                    1000));
    CLibrary library = look(new LiveHost()).cLibrary().ifKnown().orElseThrow();
    assertThat("glibc " + library.version().orElseThrow())
        .isEqualTo(
            new String(getconf.output(), java.nio.charset.StandardCharsets.US_ASCII).strip());
  }

  @Test
  void muslIsNamedWithTheVersionOfItsPackage() {
    String packages = "P:busybox\nV:1.37\n\nC:Q1x=\nP:musl\nA:x86_64\nV:1.2.5-r9\n\nP:zlib\nV:3\n";
    Host host = linux(Map.of("/lib/ld-musl-x86_64.so.1", "x", "/lib/apk/db/installed", packages));
    assertThat(look(host).cLibrary().ifKnown())
        .contains(new CLibrary("musl", Optional.of("1.2.5")));
    Host bare = linux(Map.of("/lib/ld-musl-x86_64.so.1", "x"));
    assertThat(look(bare).cLibrary().ifKnown()).contains(new CLibrary("musl", Optional.empty()));
  }

  @Test
  void aDamagedOrMissingCLibraryHasNoVersion() {
    assertThat(look(linux(Map.of("/lib64/libc.so.6", "\177ELFrubbish"))).cLibrary().ifKnown())
        .contains(new CLibrary("glibc", Optional.empty()));
    assertThat(look(linux(Map.of())).cLibrary()).isInstanceOf(Seen.NotKnown.class);
    assertThat(look(FakeHost.of(OperatingSystem.MACOS, Map.of(), Map.of())).cLibrary())
        .isInstanceOf(Seen.NotLooked.class);
  }

  @ParameterizedTest
  @CsvSource({
    "5.15.90.1-microsoft-standard-WSL2, 2",
    "4.4.0-19041-Microsoft, 1",
    "6.1.0-18-amd64, 0",
  })
  void theKernelTellsWindowsSubsystem(String kernel, int wsl) {
    assertThat(look(linux(Map.of()).with(kernel(kernel))).wsl()).isEqualTo(wsl);
  }

  @Test
  void aKernelOfOnesOwnIsToldByWhatWindowsLeaves() {
    assertThat(look(linux(Map.of("/run/WSL/1_interop", ""))).wsl()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/.dockerenv", "/run/.containerenv", "/run/systemd/container"})
  void aContainerIsToldByItsMarks(String mark) {
    assertThat(look(linux(Map.of(mark, ""))).container()).isEqualTo(Answer.YES);
  }

  @Test
  void aContainerIsToldByItsGroupsAndVariables() {
    String pod = "0::/kubepods/besteffort/pod1";
    assertThat(look(linux(Map.of("/proc/1/cgroup", pod))).container()).isEqualTo(Answer.YES);
    FakeHost podman = FakeHost.of(OperatingSystem.LINUX, Map.of(), Map.of("container", "podman"));
    assertThat(look(podman).container()).isEqualTo(Answer.YES);
    Map<String, String> files = new HashMap<>(Map.of("/proc/1/cgroup", "0::/init.scope"));
    assertThat(look(linux(files)).container()).isEqualTo(Answer.NO);
    files.put("/proc/self/mounts", "overlay / overlay rw 0 0\n");
    assertThat(look(linux(files)).container()).isEqualTo(Answer.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"1,YES", "0,NO", ",NO"})
  void longPathsAreAllowedByTheRegistry(String value, Answer expected) {
    Registry registry =
        new Registry() {
          @Override
          public List<String> keys(String path, View view) {
            return List.of();
          }

          @Override
          public Optional<String> value(String path, String name, View view) {
            return name.equals("LongPathsEnabled") ? Optional.ofNullable(value) : Optional.empty();
          }
        };
    Host host = FakeHost.of(OperatingSystem.WINDOWS, Map.of(), Map.of()).with(registry);
    assertThat(look(host).longPaths()).isEqualTo(expected);
    assertThat(look(linux(Map.of())).longPaths()).isEqualTo(Answer.UNKNOWN);
  }

  private static FakeHost linux(Map<String, String> files) {
    return FakeHost.of(OperatingSystem.LINUX, files, Map.of());
  }

  private static NoHardware kernel(String version) {
    return new NoHardware() {
      @Override
      public String kernel() {
        return version;
      }
    };
  }

  private static Machine look(Host host) {
    return new MachineProbe(host)
        .look(Snapshot.empty(Request.of("/"), "now"), Progress.silent())
        .machine()
        .ifKnown()
        .orElseThrow();
  }
}
