package org.pywrapdoctor.probe.gpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pywrapdoctor.Practices;
import org.pywrapdoctor.cli.Practice;
import org.pywrapdoctor.diagnosis.Assessment.Tried;
import org.pywrapdoctor.diagnosis.Assessment.Verdict;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Role;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.engine.ExaminationListener;
import org.pywrapdoctor.fixture.BaseEnvironment;
import org.pywrapdoctor.fixture.RealEnvironments;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.loader.ElfWorkshop;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.TensorFlowAnswer;

/// Real TensorFlows with a driver built for the test.
@Tag("real-environment")
@EnabledOnOs(OS.LINUX)
@EnabledIf("hasCompiler")
class RealDevicesTest {
  @TempDir private Path folder;

  static boolean hasCompiler() {
    return ElfWorkshop.isHere();
  }

  @ParameterizedTest
  @CsvSource({"TENSORFLOW_2_15, 12.2, libcudnn.so.8", "TENSORFLOW_2_11, 11.2, libcublas.so.11"})
  void tensorFlowNamesTheLibrariesThatItMisses(BaseEnvironment base, String cuda, String library) {
    Examination seen = examine(base, Goal.GPU, driver(Map.of()));
    TensorFlowAnswer answer = answer(seen).orElseThrow();
    assertThat(answer.build())
        .containsEntry("cuda_version", cuda)
        .containsEntry("is_cuda_build", "True");
    assertThat(answer.devices()).isEmpty();
    assertThat(answer.log())
        .anySatisfy(line -> assertThat(line).contains("Could not load", "'" + library + "'"));
    assertThat(seen.assessment().verdict()).isEqualTo(Verdict.DEGRADED);
    assertThat(seen.assessment().roots())
        .extracting(Diagnosis::cause)
        .contains("cuda-library-missing");
    assertThat(seen.assessment().tried()).isEqualTo(Tried.COMPUTATION);
  }

  @Test
  void whatTensorFlowMakesOfADriversErrorIsExplainedByItsNumber() {
    Examination seen =
        examine(BaseEnvironment.TENSORFLOW_2_21, Goal.GPU, driver(Map.of("STUB_CUDA", "803")));
    assertThat(seen.assessment().roots())
        .extracting(Diagnosis::cause)
        .contains("driver-library-mismatch");
    assertThat(answer(seen).orElseThrow().log())
        .anySatisfy(line -> assertThat(line).contains("cuInit"));
  }

  @Test
  void aDriverThatHangsCostsItsLimitAndIsNamed() {
    long start = System.nanoTime();
    Examination seen =
        examine(BaseEnvironment.TENSORFLOW_2_15, Goal.IMPORT, driver(Map.of("STUB_CUDA", "hang")));
    assertThat((System.nanoTime() - start) / 1_000_000_000L).isLessThan(60);
    assertThat(seen.assessment().verdict()).isEqualTo(Verdict.DEGRADED);
    assertThat(seen.assessment().tried()).isEqualTo(Tried.IMPORT);
    Diagnosis first = seen.assessment().diagnoses().getFirst();
    assertThat(first.cause()).isEqualTo("nvidia-driver-missing");
    assertThat(first.role()).isEqualTo(Role.ROOT);
    assertThat(first.evidence().getFirst().what().text())
        .isEqualTo("NVIDIA's driver was asked: cuInit did not return within 3 seconds");
  }

  @Test
  void withoutAnyDriverTheQuestionIsAnsweredToo() {
    Examination seen =
        examine(BaseEnvironment.TENSORFLOW_2_21, Goal.IMPORT, driver(List.of(), Map.of()), true);
    assertThat(seen.assessment().verdict()).isEqualTo(Verdict.HEALTHY);
    TensorFlowAnswer answer = answer(seen).orElseThrow();
    assertThat(answer.build()).containsEntry("cudnn_version", "9");
    assertThat(answer.log())
        .anySatisfy(line -> assertThat(line).contains("Could not find cuda drivers"));
  }

  private static Optional<TensorFlowAnswer> answer(Examination seen) {
    return seen.snapshot().launch().ifKnown().flatMap(launch -> launch.tensorflow().ifKnown());
  }

  private Host driver(Map<String, String> behaviour) {
    return driver(List.of("CUDA", "NVML"), behaviour);
  }

  private Host driver(List<String> parts, Map<String, String> behaviour) {
    return StubDriver.of(folder, parts, behaviour);
  }

  private static Examination examine(BaseEnvironment base, Goal goal, Host host) {
    return examine(base, goal, host, false);
  }

  private static Examination examine(
      BaseEnvironment base, Goal goal, Host host, boolean askTensorFlow) {
    Practice practice = Practices.live(host);
    Request request =
        new Request(
            goal,
            Optional.of(RealEnvironments.sound(base).executable().toString()),
            host.workingFolder(),
            Optional.<String>empty(),
            true,
            true,
            Request.DEFAULT_TIMEOUT_SECONDS,
            askTensorFlow,
            false,
            Optional.empty());
    return practice.doctor().examine(request, ExaminationListener.NOBODY);
  }
}
