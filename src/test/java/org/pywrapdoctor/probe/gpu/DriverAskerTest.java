package org.pywrapdoctor.probe.gpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pywrapdoctor.diagnosis.Snapshots;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.probe.Progress;
import org.pywrapdoctor.snapshot.DriverAnswer;
import org.pywrapdoctor.snapshot.DriverAnswer.Asker;
import org.pywrapdoctor.snapshot.DriverAnswer.Call;
import org.pywrapdoctor.snapshot.DriverAnswer.Device;
import org.pywrapdoctor.snapshot.DriverAnswer.End;
import org.pywrapdoctor.snapshot.Gpu;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.SelectedInterpreter;
import org.pywrapdoctor.snapshot.Snapshot;

/// A driver that answers, hangs, crashes or fails, really loaded by other processes.
@EnabledOnOs(OS.LINUX)
@EnabledIf("hasCompiler")
class DriverAskerTest {
  private static final Device CARD =
      new Device("NVIDIA GeForce RTX 3060", Optional.of(12L << 30), Optional.of("8.6"));

  @TempDir private Path folder;

  static boolean hasCompiler() {
    return org.pywrapdoctor.loader.ElfWorkshop.isHere();
  }

  @Test
  void theChosenPythonAsksFirst() {
    DriverAnswer answer = only(withPython(true), both(Map.of()));
    assertThat(answer.by()).isEqualTo(Asker.PYTHON);
    assertThatItIsWhole(answer);
  }

  @Test
  void withoutPythonAProcessOfOurOwnAsks() {
    DriverAnswer answer = only(withPython(false), both(Map.of()));
    assertThat(answer.by()).isEqualTo(Asker.OWN_PROCESS);
    assertThatItIsWhole(answer);
  }

  private static void assertThatItIsWhole(DriverAnswer answer) {
    assertThat(answer.end()).isEqualTo(End.ANSWERED);
    assertThat(answer.calls()).allSatisfy(call -> assertThat(call.code()).contains(0));
    assertThat(answer.call(DriverAnswer.CU_INIT)).isPresent();
    assertThat(answer.call(DriverAnswer.NVML_INIT)).isPresent();
    assertThat(answer.driverVersion()).contains("550.54.15");
    assertThat(answer.cudaVersion()).contains("12.4");
    assertThat(answer.devices()).containsExactly(CARD);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 34, 46, 100, 101, 304, 802, 803, 804, 999})
  void everyCodeOfCudaIsKeptAndNvmlIsStillAsked(int code) {
    DriverAnswer answer = only(withPython(true), both(Map.of("STUB_CUDA", String.valueOf(code))));
    assertThat(answer.call(DriverAnswer.CU_INIT).flatMap(Call::code)).contains(code);
    assertThat(answer.devices()).containsExactly(CARD);
    assertThat(Knowledge.shipped().nvidia().cudaError(code)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 9, 12, 15, 17, 18, 999})
  void everyCodeOfNvmlIsKept(int code) {
    DriverAnswer answer = only(withPython(false), both(Map.of("STUB_NVML", String.valueOf(code))));
    assertThat(answer.call(DriverAnswer.NVML_INIT).flatMap(Call::code)).contains(code);
    assertThat(answer.driverVersion()).isEmpty();
    assertThat(Knowledge.shipped().nvidia().nvmlError(code)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDriverThatHangsIsNamedAndNobodyElseIsSentThere(boolean python) {
    DriverAnswer answer = only(withPython(python), both(Map.of("STUB_CUDA", "hang")));
    assertThat(answer.end()).isEqualTo(End.HANGS);
    assertThat(answer.detail()).isEqualTo("cuInit did not return within 3 seconds");
    assertThat(answer.milliseconds()).isBetween(2900L, 6000L);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDriverThatCrashesIsNamed(boolean python) {
    DriverAnswer answer = only(withPython(python), both(Map.of("STUB_NVML", "crash")));
    assertThat(answer.end()).isEqualTo(End.CRASHED);
    assertThat(answer.detail()).startsWith("nvmlInit_v2 ended the process with ");
    assertThat(answer.cudaVersion()).as("what came before").contains("12.4");
    assertThat(answer.failsItsCaller()).as("CUDA itself answered").isFalse();
  }

  @Test
  void whatADriverPrintsIsNoAnswer() {
    assertThatItIsWhole(only(withPython(true), both(Map.of("STUB_CUDA", "noise"))));
    assertThatItIsWhole(only(withPython(false), both(Map.of("STUB_CUDA", "noise"))));
  }

  @Test
  void aPartThatIsMissingIsToldInTheLoadersWords() {
    StubDriver half = StubDriver.of(folder, List.of("NVML"), Map.of());
    for (boolean python : new boolean[] {true, false}) {
      List<DriverAnswer> answers = new DriverAsker(half).ask(withPython(python));
      assertThat(answers).hasSize(1);
      assertThat(answers.getFirst().call(DriverAnswer.CU_INIT).map(Call::problem).orElse(""))
          .contains("libcuda.so.1");
      assertThat(answers.getFirst().devices()).containsExactly(CARD);
    }
  }

  @Test
  void theFirstFactsComeBeforeTheDriverIsAsked() {
    StubDriver hanging = both(Map.of("STUB_CUDA", "hang"));
    StringBuilder heard = new StringBuilder();
    long start = System.nanoTime();
    Snapshot seen =
        new GpuProbe(hanging, Knowledge.shipped())
            .look(
                withPython(false),
                new Progress() {
                  @Override
                  public void at(String what, double fraction) {}

                  @Override
                  public void seen(Snapshot soFar) {
                    heard.append((System.nanoTime() - start) / 1_000_000);
                  }
                });
    assertThat(Integer.parseInt(heard.toString())).isLessThan(2000);
    assertThat(seen.gpu().map(Gpu::answers).ifKnown().orElseThrow())
        .extracting(DriverAnswer::end)
        .containsExactly(End.HANGS);
  }

  private StubDriver both(Map<String, String> behaviour) {
    return StubDriver.of(folder, List.of("CUDA", "NVML"), behaviour);
  }

  private static DriverAnswer only(Snapshot snapshot, Host host) {
    List<DriverAnswer> answers = new DriverAsker(host).ask(snapshot);
    assertThat(answers).hasSize(1);
    return answers.getFirst();
  }

  private static Snapshot withPython(boolean there) {
    Snapshot empty = Snapshot.empty(Request.of("/"), "now");
    SelectedInterpreter python =
        new SelectedInterpreter(
            Snapshots.python(
                StubDriver.python().toString(), "3.11.0", Architecture.X86_64, "system"),
            SelectedInterpreter.By.PATH,
            "");
    return there ? empty.toBuilder().interpreter(Seen.known(python)).build() : empty;
  }
}
