package org.pywrapdoctor.probe.nativelib;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.Cpu;
import org.pywrapdoctor.snapshot.CpuFeature;

class ProcessorLevelTest {

  @ParameterizedTest
  @CsvSource({
    "1, ''",
    "1, AVX2 FMA AVX512F",
    "2, SSE4_2 AVX AVX2",
    "3, SSE4_2 AVX AVX2 FMA",
    "4, SSE4_2 AVX AVX2 FMA AVX512F"
  })
  void aLevelNeedsEveryFeatureOfTheLevelsBelow(int level, String features) {
    Map<CpuFeature, Answer> has =
        Arrays.stream(features.split(" "))
            .filter(name -> !name.isEmpty())
            .map(CpuFeature::valueOf)
            .collect(Collectors.toMap(feature -> feature, feature -> Answer.YES));
    Cpu cpu = new Cpu("a processor", Architecture.X86_64, has, Answer.NO, Answer.NO);
    assertThat(ProcessorLevel.of(cpu)).isEqualTo(level);
  }
}
