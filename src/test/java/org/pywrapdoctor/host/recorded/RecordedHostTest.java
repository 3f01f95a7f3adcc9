package org.pywrapdoctor.host.recorded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.pywrapdoctor.host.FakeHost;
import org.pywrapdoctor.host.Finished;
import org.pywrapdoctor.host.Finished.End;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.host.Launchable;
import org.pywrapdoctor.host.Registry;
import org.pywrapdoctor.host.Registry.View;
import org.pywrapdoctor.host.live.LiveHost;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.ByteSource;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.Progress;
import org.pywrapdoctor.probe.gpu.GpuProbe;
import org.pywrapdoctor.probe.machine.MachineProbe;
import org.pywrapdoctor.probe.variable.VariableProbe;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.Snapshot;

/// A computer goes through a file and gives the same answers.
class RecordedHostTest {
  private static final String FILE_SYSTEM = "HKLM\\SYSTEM\\CurrentControlSet\\Control\\FileSystem";

  private static final String NONCE = "0123456789abcdef0123456789abcdef";
  private static final String OTHER_NONCE = "ffffffffffffffffffffffffffffffff";

  @TempDir private Path folder;

  @Test
  void whatTheProbesSeeOfThisComputerIsSeenAgain() throws IOException {
    RecordingHost recording = new RecordingHost(new LiveHost());
    Snapshot live = examine(recording);
    assertThat(examine(replay(recording))).isEqualTo(live);
    assertThat(live.machine().ifKnown()).isPresent();
  }

  @Test
  void aWindowsComputerIsExaminedHere() throws IOException {
    Registry registry =
        new RecordedRegistry(
            Map.of("BITS_64 HKLM\\SOFTWARE\\Python", List.of("PythonCore")),
            Map.of("BITS_64 " + FILE_SYSTEM + "\\\\LongPathsEnabled", "1"));
    FakeHost windows =
        FakeHost.of(
                OperatingSystem.WINDOWS,
                Map.of("C:\\Python311\\python.exe", "MZ program"),
                Map.of("Path", "C:\\Python311"))
            .with(registry);
    RecordingHost recording = new RecordingHost(windows);
    Snapshot seen = examine(recording);
    assertThat(recording.registry().keys("HKLM\\SOFTWARE\\Python", View.BITS_64)).hasSize(1);
    assertThat(recording.registry().values(FILE_SYSTEM, View.BITS_64)).hasSize(1);
    assertThat(recording.files().readText("C:\\Python311\\python.exe", 100, UTF_8))
        .isEqualTo("MZ program");

    Host replayed = replay(recording);
    assertThat(examine(replayed)).isEqualTo(seen);
    assertThat(replayed.files().paths()).isEqualTo(PathStyle.WINDOWS);
    assertThat(replayed.files().readText("c:\\PYTHON311\\Python.exe", 100, UTF_8))
        .isEqualTo("MZ program");
    assertThat(replayed.variable("PATH")).contains("C:\\Python311");
    assertThat(replayed.registry().keys("HKLM\\SOFTWARE\\Python", View.BITS_64))
        .containsExactly("PythonCore");
    assertThat(replayed.registry().keys("HKLM\\SOFTWARE\\Python", View.BITS_32)).isEmpty();
    assertThat(replayed.registry().values(FILE_SYSTEM, View.BITS_64))
        .isEqualTo(Map.of("LongPathsEnabled", "1"));
    assertThat(replayed.registry().values(FILE_SYSTEM, View.BITS_32)).isEmpty();
  }

  @Test
  void filesAnswerAsTheyDid() throws IOException {
    byte[] content = new byte[100_000];
    new java.util.Random(1).nextBytes(content);
    String file = Files.write(folder.resolve("ä.bin"), content).toString();
    String unseen = Files.createFile(folder.resolve("unseen")).toString();
    RecordingHost recording = new RecordingHost(new LiveHost());
    FileView live = recording.files();
    live.status(file);
    live.realPath(file);
    live.list(folder.toString());
    byte[] start = bytes(live, file, 5, 10);
    byte[] end = bytes(live, file, 99_000, 5_000);

    FileView files = replay(recording).files();
    assertThat(files.status(file)).isEqualTo(live.status(file));
    assertThat(files.realPath(file)).isEqualTo(live.realPath(file));
    assertThat(files.list(folder.toString())).containsExactly("unseen", "ä.bin");
    assertThat(bytes(files, file, 5, 10)).isEqualTo(start);
    assertThat(bytes(files, file, 99_000, 5_000)).isEqualTo(end).hasSize(1_000);
    assertThatThrownBy(() -> bytes(files, file, 50_000, 10)).hasMessageContaining("not recorded");
    assertThat(files.status(unseen)).isEmpty();
    assertThat(files.linkStatus(file)).isEmpty();
    assertThatThrownBy(() -> files.list("/")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> files.open(unseen)).isInstanceOf(IOException.class);
  }

  @Test
  void aWholeLibraryIsNotKept() throws IOException {
    String file = Files.write(folder.resolve("big"), new byte[20 << 20]).toString();
    RecordingHost recording = new RecordingHost(new LiveHost());
    recording.files().readBytes(file, 20 << 20);
    assertThat(json(recording)).hasSizeLessThan(13 << 20);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void programsAnswerInOrderAndWithTheNonceOfTheQuestion() throws IOException {
    RecordingHost recording = new RecordingHost(new LiveHost());
    String count = "n=$(cat n 2>/dev/null); echo x$n > n; echo $0 $n; exit 3";
    recording.processes().run(shell(count, NONCE, Map.of("A", "1")));
    recording.processes().run(shell(count, NONCE, Map.of("A", "1")));
    recording.processes().run(shell(count, NONCE, Map.of()));

    Host host = replay(recording);
    String newer = "another version of the source";
    assertThat(output(host, shell(newer, OTHER_NONCE, Map.of("A", "1"))))
        .isEqualTo(OTHER_NONCE + "\n");
    assertThat(output(host, shell(newer, OTHER_NONCE, Map.of()))).isEqualTo(OTHER_NONCE + " xx\n");
    assertThat(output(host, shell(newer, OTHER_NONCE, Map.of("A", "1"))))
        .isEqualTo(OTHER_NONCE + " x\n");
    assertThat(output(host, shell(newer, OTHER_NONCE, Map.of("A", "1"))))
        .as("from the first one again")
        .isEqualTo(OTHER_NONCE + "\n");
    Finished finished = host.processes().run(shell(newer, OTHER_NONCE, Map.of()));
    assertThat(finished.exitCode()).contains(3);
    Finished unknown = host.processes().run(shell(newer, OTHER_NONCE, Map.of("B", "1")));
    assertThat(unknown.end()).isEqualTo(End.NOT_STARTED);
    assertThat(unknown.reason()).isNotEmpty();
  }

  private static String output(Host host, Launchable program) {
    return new String(host.processes().run(program).output(), UTF_8);
  }

  private Launchable shell(String script, String nonce, Map<String, String> environment) {
    return new Launchable(
        List.of("/bin/sh", "-c", script, nonce),
        folder.toString(),
        environment,
        Duration.ofSeconds(20),
        1000);
  }

  private static byte[] bytes(FileView files, String path, long offset, int length)
      throws IOException {
    try (ByteSource source = files.open(path)) {
      ByteBuffer buffer = ByteBuffer.allocate(length);
      source.read(offset, buffer);
      byte[] read = new byte[buffer.flip().remaining()];
      buffer.get(read);
      return read;
    }
  }

  private static Snapshot examine(Host host) {
    Snapshot empty = Snapshot.empty(Request.of("/"), "now");
    Snapshot machine = new MachineProbe(host).look(empty, Progress.silent());
    Snapshot variables = new VariableProbe(host).look(machine, Progress.silent());
    return new GpuProbe(host, Knowledge.shipped()).look(variables, Progress.silent());
  }

  private static byte[] json(RecordingHost host) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RecordingJson.write(host.recording(), bytes);
    return bytes.toByteArray();
  }

  private static Host replay(RecordingHost host) {
    return new RecordedHost(RecordingJson.read(new ByteArrayInputStream(json(host))));
  }
}
