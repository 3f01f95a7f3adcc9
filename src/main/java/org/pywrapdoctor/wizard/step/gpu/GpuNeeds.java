package org.pywrapdoctor.wizard.step.gpu;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pywrapdoctor.diagnosis.rule.gpu.GpuCase;
import org.pywrapdoctor.knowledge.GpuBuild;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.knowledge.TestedGpuBuilds.Tested;
import org.pywrapdoctor.requirement.Version;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.Cpu;
import org.pywrapdoctor.snapshot.CpuFeature;
import org.pywrapdoctor.snapshot.CudaCopy;
import org.pywrapdoctor.snapshot.CudaCopy.Part;
import org.pywrapdoctor.snapshot.Gpu;
import org.pywrapdoctor.snapshot.Gpu.Card;
import org.pywrapdoctor.snapshot.Gpu.NvidiaDriver;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.wizard.word.Words;

/// The rows of screen 5: what the chosen TensorFlow needs, what this computer has, and whether it
/// fits.
final class GpuNeeds {
  private static final int MOST_COPIES = 3;

  /// The memory of cards is counted in powers of two, by makers too.
  private static final long GIGABYTE = 1L << 30;

  private final Words words;
  private final Snapshot snapshot;
  private final Knowledge knowledge;
  private final Verdicts verdicts;
  private final Optional<GpuCase> there;
  private final Optional<GpuBuild> build;

  GpuNeeds(Words words, Snapshot snapshot, Knowledge knowledge) {
    this.words = words;
    this.snapshot = snapshot;
    this.knowledge = knowledge;
    this.verdicts = new Verdicts(words, Outlook.of(snapshot, knowledge));
    there = GpuCase.of(snapshot, knowledge);
    build = there.flatMap(GpuCase::build);
  }

  /// What is known so far; no row for what is not.
  List<Need> rows() {
    List<Need> rows = new ArrayList<>();
    there.ifPresent(
        known -> {
          known.tensorflow().ifPresent(version -> rows.add(tensorflow(version)));
          rows.add(system(known));
          rows.add(card(known));
          rows.add(driver(known));
          rows.add(copies("gpu.cuda", Part.CUDA, build.map(GpuBuild::cuda), known));
          rows.add(copies("gpu.cudnn", Part.CUDNN, cudnn(known), known));
        });
    snapshot
        .machine()
        .ifKnown()
        .flatMap(machine -> machine.cpu().ifKnown())
        .map(this::processor)
        .ifPresent(rows::add);
    return rows;
  }

  private Need tensorflow(Version version) {
    String has =
        build
            .map(
                with ->
                    words.text(
                        "gpu.build-with", "version", version.toString(), "cuda", with.cuda()))
            .orElseGet(() -> words.text("gpu.build-without", "version", version.toString()));
    return new Need(
        words.text("gpu.tensorflow"),
        words.text("gpu.needs-build"),
        has,
        verdicts.of(Set.of("no-gpu-on-native-windows", "cpu-only-build"), build.isPresent()));
  }

  private Need system(GpuCase known) {
    String name = known.machine().systemName();
    String has =
        known.machine().wsl() > 0
            ? words.text(
                "gpu.wsl", "system", name, "version", String.valueOf(known.machine().wsl()))
            : known.machine().container() == Answer.YES
                ? words.text("gpu.container", "system", name)
                : name;
    return new Need(
        words.text("gpu.system"),
        words.text("gpu.needs-system"),
        has,
        verdicts.of(
            Set.of("no-gpu-on-native-windows", "wsl1-no-gpu", "container-without-gpu"), true));
  }

  private Need card(GpuCase known) {
    String needs =
        build
            .flatMap(GpuBuild::oldestCapability)
            .map(oldest -> words.text("gpu.needs-capability", "oldest", oldest))
            .orElseGet(() -> words.text("gpu.needs-nvidia"));
    List<Card> cards = known.gpu().cards();
    return new Need(
        words.text("gpu.card"),
        needs,
        cards.isEmpty()
            ? words.text("gpu.no-card")
            : cards.stream().map(this::describe).collect(Collectors.joining("; ")),
        cards.isEmpty() && known.driver().isEmpty()
            ? verdicts.absent(
                Set.of("gpu-hidden-or-absent", "container-without-gpu", "wsl1-no-gpu"))
            : verdicts.of(
                Set.of(
                    "compute-capability-too-old",
                    "compute-capability-too-new",
                    "gpu-hidden-or-absent",
                    "non-nvidia-gpu"),
                !known.nvidia().isEmpty()));
  }

  private String describe(Card card) {
    Optional<String> memory =
        card.memoryBytes()
            .map(bytes -> Math.max(1, Math.round((double) bytes / GIGABYTE)))
            .map(size -> words.text("gpu.memory", "size", String.valueOf(size)));
    Optional<String> capability =
        card.computeCapability().map(version -> words.text("gpu.capability", "version", version));
    return Stream.of(Optional.of(card.name()), memory, capability)
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  private Need driver(GpuCase known) {
    Set<String> causes =
        Set.of("nvidia-driver-missing", "driver-too-old", "driver-library-mismatch");
    String needs =
        known
            .oldestDriver(knowledge)
            .map(oldest -> words.text("gpu.needs-driver", "oldest", oldest.toString()))
            .orElse("");
    return switch (known.gpu().nvidia()) {
      case Seen.Known<NvidiaDriver>(NvidiaDriver driver) ->
          new Need(words.text("gpu.driver"), needs, describe(driver), verdicts.of(causes, true));
      case Seen.NotKnown<NvidiaDriver>(String why) ->
          new Need(
              words.text("gpu.driver"),
              needs,
              why,
              known.nvidia().isEmpty() ? verdicts.absent(causes) : verdicts.of(causes, false));
      case Seen.NotLooked<NvidiaDriver>() ->
          new Need(words.text("gpu.driver"), needs, "", verdicts.of(causes, false));
    };
  }

  private String describe(NvidiaDriver driver) {
    return driver
        .cudaVersion()
        .map(cuda -> words.text("gpu.driver-with", "version", driver.version(), "cuda", cuda))
        .orElse(driver.version());
  }

  private Optional<String> cudnn(GpuCase known) {
    return known
        .tensorflow()
        .filter(_ -> build.isPresent())
        .flatMap(
            version -> knowledge.testedGpuBuilds().of(version, known.machine().operatingSystem()))
        .map(Tested::cudnn)
        .or(() -> build.map(GpuBuild::cudnn));
  }

  private Need copies(String subject, Part part, Optional<String> needs, GpuCase known) {
    List<CudaCopy> found = known.gpu().cuda().stream().filter(copy -> copy.part() == part).toList();
    String has =
        found.isEmpty()
            ? words.text("gpu.not-found")
            : found.stream()
                .limit(MOST_COPIES)
                .map(this::describe)
                .collect(Collectors.joining("; "));
    Set<String> causes =
        part == Part.CUDA
            ? Set.of(
                "cuda-library-missing", "cuda-version-mismatch", "cuda-wheels-not-on-loader-path")
            : Set.of("cudnn-mismatch", "cuda-library-missing", "cuda-wheels-not-on-loader-path");
    return new Need(
        words.text(subject),
        needs.orElse(""),
        has,
        build.isEmpty()
            ? verdicts.notUsed()
            : found.isEmpty() ? verdicts.absent(causes) : verdicts.of(causes, true));
  }

  private String describe(CudaCopy copy) {
    String key =
        switch (copy.source()) {
          case TOOLKIT -> "gpu.copy.toolkit";
          case WHEEL -> "gpu.copy.wheel";
          case CONDA -> "gpu.copy.conda";
          case SYSTEM -> "gpu.copy.system";
          case VARIABLE -> "gpu.copy.variable";
        };
    return words.text(key, "version", copy.version());
  }

  private Need processor(Cpu cpu) {
    String features =
        Stream.of(CpuFeature.AVX, CpuFeature.AVX2, CpuFeature.FMA, CpuFeature.AVX512F)
            .filter(feature -> cpu.has(feature) == Answer.YES)
            .map(feature -> feature.name().toUpperCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    String text =
        features.isEmpty()
            ? cpu.name()
            : words.text("gpu.processor-with", "name", cpu.name(), "features", features);
    return new Need(
        words.text("gpu.processor"),
        words.text("gpu.needs-avx"),
        text,
        verdicts.of(
            Set.of(
                "cpu-lacks-avx",
                "cpu-lacks-avx2",
                "os-disables-avx",
                "virtual-machine-hides-avx",
                "emulated-x86-container"),
            cpu.has(CpuFeature.AVX) == Answer.YES));
  }

  static boolean hasNvidia(Gpu gpu) {
    return gpu.cards().stream().anyMatch(GpuCase::isNvidia);
  }
}
