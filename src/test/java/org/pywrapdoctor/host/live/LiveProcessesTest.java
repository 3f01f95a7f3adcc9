package org.pywrapdoctor.host.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pywrapdoctor.host.Finished;
import org.pywrapdoctor.host.Finished.End;
import org.pywrapdoctor.host.Launchable;
import org.pywrapdoctor.platform.OperatingSystem;

/// Programs that behave, and programs that do all they can to stay.
@EnabledOnOs(OS.LINUX)
class LiveProcessesTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofMillis(700);
  private static final int LIMIT = 1 << 16;
  private static final String ESCAPES =
      """
      import os, signal, sys, time
      for number in range(1, 32):
          try:
              signal.signal(number, signal.SIG_IGN)
          except (OSError, ValueError):
              pass
      def leave():
          if os.fork():
              os._exit(0)
          os.setsid()
          if os.fork():
              os._exit(0)
          os.closerange(0, 100)
          os.execve('/bin/sleep', ['sleep', sys.argv[1]], {})
      if os.fork() == 0:
          leave()
      """;

  @TempDir private Path folder;

  private final LiveProcesses processes = new LiveProcesses(OperatingSystem.LINUX);

  /// Seconds to sleep that are in no other command line of this computer.
  private final String token = "3600." + (100_000 + new Random().nextInt(900_000));

  @AfterEach
  void nothingIsLeft() throws IOException {
    assertThat(commandLines(token)).isEmpty();
  }

  @Test
  void aProgramGetsItsArgumentsVariablesAndFolderAndNoInput() {
    Finished finished =
        processes.run(
            new Launchable(
                List.of(
                    "/bin/sh", "-c", "cat; pwd; /usr/bin/env; echo \"$1\" >&2; exit 3", "x", "ä b"),
                folder.toString(),
                Map.of("ONLY", "this ü"),
                LONG,
                LIMIT));
    assertThat(finished.end()).isEqualTo(End.EXITED);
    assertThat(finished.exitCode()).contains(3);
    assertThat(finished.signal()).isEmpty();
    assertThat(text(finished.output()).lines())
        .contains(folder.toString(), "ONLY=this ü")
        .noneMatch(line -> line.startsWith("PATH=") || line.startsWith("HOME="));
    assertThat(text(finished.errors())).isEqualTo("ä b\n");
  }

  @ParameterizedTest
  @CsvSource({"ILL,SIGILL", "ABRT,SIGABRT", "BUS,SIGBUS", "SEGV,SIGSEGV", "KILL,SIGKILL"})
  void aSignalIsNamed(String signal, String name) {
    Finished finished = shell("kill -" + signal + " $$", LONG);
    assertThat(finished.end()).isEqualTo(End.EXITED);
    assertThat(finished.signal()).contains(name);
    assertThat(finished.exitCode()).isEmpty();
  }

  @Test
  void aProgramThatSleepsForEverIsEndedAtTheLimit() {
    Finished finished = shell("echo begun; exec sleep " + token, SHORT);
    assertThat(finished.end()).isEqualTo(End.TIMED_OUT);
    assertThat(finished.exitCode()).isEmpty();
    assertThat(text(finished.output())).isEqualTo("begun\n");
    assertThat(finished.milliseconds()).isBetween(SHORT.toMillis(), SHORT.toMillis() + 5000);
  }

  @Test
  void ofAGigabyteOfOutputOnlyStartAndEndAreKept() {
    Finished finished =
        shell("echo first; head -c 1000000000 /dev/zero; echo last; echo error >&2", LONG);
    assertThat(finished.exitCode()).contains(0);
    assertThat(finished.output()).hasSize(LIMIT);
    assertThat(text(finished.output())).startsWith("first\n\0").endsWith("\0last\n");
    assertThat(text(finished.errors())).isEqualTo("error\n");
  }

  @Test
  void outputWithoutEndIsStoppedAtTheLimit() {
    Finished finished = shell("while :; do echo garbage; done", SHORT);
    assertThat(finished.end()).isEqualTo(End.TIMED_OUT);
    assertThat(finished.output()).hasSize(LIMIT);
  }

  @Test
  void aProgramThatClosesItsPipesAndGoesOnIsWaitedFor() {
    Finished finished = shell("exec >&- 2>&- <&-; sleep 1; exit 7", LONG);
    assertThat(finished.exitCode()).contains(7);
    assertThat(finished.milliseconds()).isGreaterThanOrEqualTo(1000);
  }

  @Test
  void linesAreHeardWhileTheProgramRunsOnTheThreadThatWaits() {
    List<String> heard = new ArrayList<>();
    List<Long> times = new ArrayList<>();
    Thread caller = Thread.currentThread();
    Launchable program =
        new Launchable(
            List.of("/bin/sh", "-c", "echo ä; sleep 2; printf 'two\\r\\nhalf'; echo no >&2"),
            folder.toString(),
            Map.of("PATH", "/usr/bin:/bin"),
            LONG,
            LIMIT);
    processes.run(
        program,
        line -> {
          assertThat(Thread.currentThread()).isSameAs(caller);
          heard.add(line);
          times.add(System.nanoTime());
        });
    assertThat(heard).startsWith("ä").containsExactlyInAnyOrder("ä", "two", "no");
    assertThat(times.getLast() - times.getFirst()).isGreaterThan(Duration.ofSeconds(1).toNanos());
  }

  @Test
  void halfACharacterIsKeptAsItIs() {
    assertThat(shell("printf 'a\\303'", LONG).output()).containsExactly('a', 0xC3);
  }

  @Test
  void whatForksTwiceLeavesTheSessionAndIgnoresSignalsIsEndedAfterANormalExit() throws Exception {
    Finished finished = python(ESCAPES + "time.sleep(0.5)\nprint('done')", LONG);
    assertThat(finished.exitCode()).contains(0);
    assertThat(text(finished.output())).isEqualTo("done\n");
    assertThat(finished.milliseconds()).isLessThan(20_000);
  }

  @Test
  void whatForksTwiceLeavesTheSessionAndIgnoresSignalsIsEndedAtTheLimit() {
    Finished finished = python(ESCAPES + "time.sleep(3600)", Duration.ofSeconds(2));
    assertThat(finished.end()).isEqualTo(End.TIMED_OUT);
  }

  @Test
  void aGrandchildThatHoldsTheStreamsDoesNotKeepUsWaiting() {
    Finished finished = shell("echo said; sleep " + token + " & exit 0", LONG);
    assertThat(finished.exitCode()).contains(0);
    assertThat(text(finished.output())).isEqualTo("said\n");
    assertThat(finished.milliseconds()).isLessThan(20_000);
  }

  @Test
  void noZombieIsLeft() throws IOException {
    List<Long> ofOtherTests = ownZombies();
    python(ESCAPES + "time.sleep(0.5)", LONG);
    assertThat(ownZombies()).isSubsetOf(ofOtherTests);
  }

  @Test
  void endingOneProgramLeavesAnotherAlone() throws InterruptedException {
    AtomicReference<Finished> other = new AtomicReference<>();
    Thread thread =
        Thread.ofPlatform().start(() -> other.set(shell("(sleep 2; echo alive) & wait", LONG)));
    for (int i = 0; i < 10; i++) {
      shell("sleep " + token + " & exit 0", LONG);
    }
    thread.join();
    assertThat(text(other.get().output())).isEqualTo("alive\n");
  }

  @Test
  void anInterruptAtAnyMomentCancelsAndLeavesNothing() throws InterruptedException {
    Random random = new Random(5);
    for (int i = 0; i < 40; i++) {
      AtomicReference<Finished> finished = new AtomicReference<>();
      AtomicReference<Boolean> status = new AtomicReference<>();
      Thread thread =
          Thread.ofPlatform()
              .start(
                  () -> {
                    finished.set(shell("sleep " + token + " & exec sleep " + token, LONG));
                    status.set(Thread.currentThread().isInterrupted());
                  });
      Thread.sleep(random.nextInt(30));
      thread.interrupt();
      thread.join();
      assertThat(finished.get().end()).isEqualTo(End.CANCELLED);
      assertThat(status.get()).isTrue();
    }
  }

  @Test
  void endingOurOwnProgramEndsThem() throws Exception {
    String classes = classes(LiveProcesses.class) + ":" + classes(LiveProcessesTest.class);
    Process own =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classes,
                RunsOneProgram.class.getName(),
                "(trap '' TERM HUP; sleep " + token + ") & sleep " + token)
            .start();
    while (own.isAlive() && commandLines("sleep\0" + token).size() < 2) {
      Thread.sleep(20);
    }
    assertThat(own.isAlive()).isTrue();
    own.destroy();
    own.waitFor();
  }

  private static Path classes(Class<?> part) throws Exception {
    return Path.of(part.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  @Test
  void aCrashLeavesNoCoreFile() throws IOException {
    assertThat(shell("kill -SEGV $$", LONG).signal()).contains("SIGSEGV");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
    assertThat(text(shell("ulimit -H -c", LONG).output()).strip())
        .as("the person's own limit stays")
        .isEqualTo(text(own("ulimit -H -c")).strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sh", "./sh", "../bin/sh", "\0", ""})
  void onlyAnAbsolutePathIsStarted(String name) {
    assertNotStarted(name);
  }

  @Test
  void whatIsNoProgramIsNotHandedToAShell() throws IOException {
    Path proof = folder.resolve("proof");
    String script = "echo harm > '" + proof + "'\n" + "#".repeat(100);
    assertNotStarted(executable("text", script.getBytes(UTF_8)).toString());
    assertNotStarted(executable("empty", new byte[0]).toString());
    byte[] shell = Files.readAllBytes(Path.of("/bin/sh").toRealPath());
    shell[18] = 40;
    assertNotStarted(executable("for-arm", shell).toString());
    shell[16] = 1;
    assertNotStarted(executable("object-file", shell).toString());
    String indirect = "#!" + folder.resolve("text") + "\n";
    assertNotStarted(executable("script-of-garbage", indirect.getBytes(UTF_8)).toString());
    assertNotStarted(
        executable("loop", ("#!" + folder.resolve("loop")).getBytes(UTF_8)).toString());
    assertThat(proof).doesNotExist();
  }

  @Test
  void whatIsNotThereOrMayNotBeRunIsSaid() throws IOException {
    assertThat(run(folder.resolve("nothing").toString(), LONG).reason())
        .contains("There is no file");
    assertThat(run(folder.toString(), LONG).reason()).contains("is a folder");
    Path plain = Files.writeString(folder.resolve("plain"), "#!/bin/sh\n");
    assertThat(run(plain.toString(), LONG).reason()).contains("not allowed to run");
    assertThat(run("/dev/null", LONG).reason()).contains("not an ordinary file");
    Finished nowhere =
        processes.run(new Launchable(List.of("/bin/sh"), folder + "/none", Map.of(), LONG, LIMIT));
    assertThat(nowhere.reason()).contains("working folder");
  }

  @Test
  void anImpossibleVariableIsSaid() {
    Finished finished =
        processes.run(new Launchable(List.of("/bin/sh"), "/", Map.of("A", "a\0b"), LONG, LIMIT));
    assertThat(finished.end()).isEqualTo(End.NOT_STARTED);
  }

  private void assertNotStarted(String program) {
    Finished finished = run(program, LONG);
    assertThat(finished.end()).isEqualTo(End.NOT_STARTED);
    assertThat(finished.reason()).isNotEmpty();
  }

  private Finished shell(String script, Duration limit) {
    return run("/bin/sh", limit, "-c", script);
  }

  private Finished python(String script, Duration limit) {
    return run(
        "/usr/bin/env", limit, "PATH=" + System.getenv("PATH"), "python3", "-c", script, token);
  }

  private Finished run(String program, Duration limit, String... arguments) {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(List.of(arguments));
    return processes.run(
        new Launchable(command, folder.toString(), Map.of("PATH", "/usr/bin:/bin"), limit, LIMIT));
  }

  private Path executable(String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static byte[] own(String script) throws IOException {
    Process process = new ProcessBuilder("/bin/sh", "-c", script).start();
    return process.getInputStream().readAllBytes();
  }

  private static List<String> commandLines(String part) throws IOException {
    List<String> found = new ArrayList<>();
    try (var folders = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : folders) {
        try {
          String line =
              Files.readString(
                  process.resolve("cmdline"), java.nio.charset.StandardCharsets.ISO_8859_1);
          if (line.contains(part)) {
            found.add(process.getFileName() + ": " + line.replace('\0', ' '));
          }
        } catch (IOException gone) {
          continue;
        }
      }
    }
    return found;
  }

  private static List<Long> ownZombies() throws IOException {
    List<Long> zombies = new ArrayList<>();
    for (ProcessHandle child : ProcessHandle.current().children().toList()) {
      Path stat = Path.of("/proc", Long.toString(child.pid()), "stat");
      if (Files.exists(stat) && Files.readString(stat).contains(") Z ")) {
        zombies.add(child.pid());
      }
    }
    return zombies;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }
}
