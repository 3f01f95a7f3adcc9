package org.pywrapdoctor.host.live;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.CpuFeature;

/// The instruction sets behind what each system writes about its processor.
final class CpuFlags {
  private static final Map<CpuFeature, List<String>> SPELLINGS =
      Map.of(
          CpuFeature.SSE4_1, List.of("sse4_1", "sse4.1", "pf_sse4_1_instructions_available"),
          CpuFeature.SSE4_2, List.of("sse4_2", "sse4.2", "pf_sse4_2_instructions_available"),
          CpuFeature.AVX, List.of("avx", "avx1.0", "pf_avx_instructions_available"),
          CpuFeature.AVX2, List.of("avx2", "pf_avx2_instructions_available"),
          CpuFeature.FMA, List.of("fma"),
          CpuFeature.AVX512F, List.of("avx512f", "pf_avx512f_instructions_available"));

  private CpuFlags() {}

  /// The flags of `/proc/cpuinfo`, or those that macOS lists: complete, so that what is not there
  /// is not offered.
  static Map<CpuFeature, Answer> complete(Collection<String> lines) {
    return answers(tokens(lines), Answer.NO);
  }

  /// What `IsProcessorFeaturePresent` says yes to. A Windows older than these questions (they are
  /// in none before Windows 10 2004) says no to all of them, and none asks for FMA: then nobody
  /// knows. Each x86-64 processor with AVX, and nearly each without, has SSE4.1, so a yes to that
  /// shows that the questions are understood.
  static Map<CpuFeature, Answer> windows(Collection<String> lines) {
    Set<String> tokens = tokens(lines);
    boolean understood = hasAny(tokens, CpuFeature.SSE4_1);
    Map<CpuFeature, Answer> answers = answers(tokens, understood ? Answer.NO : Answer.UNKNOWN);
    answers.put(CpuFeature.FMA, Answer.UNKNOWN);
    return answers;
  }

  private static Map<CpuFeature, Answer> answers(Set<String> tokens, Answer otherwise) {
    Map<CpuFeature, Answer> answers = new EnumMap<>(CpuFeature.class);
    for (CpuFeature feature : CpuFeature.values()) {
      answers.put(feature, hasAny(tokens, feature) ? Answer.YES : otherwise);
    }
    return answers;
  }

  private static boolean hasAny(Set<String> tokens, CpuFeature feature) {
    return SPELLINGS.get(feature).stream().anyMatch(tokens::contains);
  }

  private static Set<String> tokens(Collection<String> lines) {
    return lines.stream()
        .flatMap(line -> List.of(line.toLowerCase(Locale.ROOT).split("[^a-z0-9_.]+")).stream())
        .collect(Collectors.toSet());
  }
}
