package org.pywrapdoctor.wizard.step.gpu;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.Cpu;
import org.pywrapdoctor.snapshot.CpuFeature;
import org.pywrapdoctor.snapshot.Gpu;
import org.pywrapdoctor.snapshot.Installation;
import org.pywrapdoctor.snapshot.Machine;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.wizard.page.Findings;
import org.pywrapdoctor.wizard.state.Fact;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.Words;

/// The rows of screen 5.
final class GpuFacts {
  private final Words words;
  private final Snapshot snapshot;
  private final Findings findings;

  GpuFacts(Words words, Examination examination) {
    this.words = words;
    snapshot = examination.snapshot();
    findings = new Findings(words, examination.assessment());
  }

  /// What is known so far; no row for what is not.
  List<Fact> rows() {
    List<Fact> rows = new ArrayList<>();
    snapshot.installation().ifKnown().map(this::tensorflow).ifPresent(rows::add);
    snapshot.machine().ifKnown().ifPresent(machine -> rows.add(system(machine)));
    snapshot.gpu().ifKnown().ifPresent(gpu -> addCards(rows, gpu));
    snapshot
        .machine()
        .ifKnown()
        .flatMap(machine -> machine.cpu().ifKnown())
        .map(this::processor)
        .ifPresent(rows::add);
    return rows;
  }

  private Fact tensorflow(Installation installation) {
    String names =
        installation.owners("tensorflow").stream()
            .map(owner -> owner.name() + " " + owner.version())
            .collect(Collectors.joining(", "));
    return new Fact(
        words.text("gpu.tensorflow"),
        names.isEmpty() ? words.text("installation.no-package") : names,
        judged(Set.of("no-gpu-on-native-windows", "cpu-only-build")));
  }

  private Fact system(Machine machine) {
    String name =
        machine.wsl() > 0
            ? words.text(
                "gpu.wsl", "system", machine.systemName(), "version", String.valueOf(machine.wsl()))
            : machine.systemName();
    return new Fact(words.text("gpu.system"), name, judged(Set.of("no-gpu-on-native-windows")));
  }

  private void addCards(List<Fact> rows, Gpu gpu) {
    if (gpu.cards().isEmpty()) {
      rows.add(
          new Fact(
              words.text("gpu.card"),
              words.text("gpu.no-card"),
              new Judged(State.SKIPPED, words.text("library.not-there"))));
    }
    gpu.cards()
        .forEach(card -> rows.add(new Fact(words.text("gpu.card"), describe(card), found())));
    switch (gpu.nvidia()) {
      case Seen.Known<Gpu.NvidiaDriver>(Gpu.NvidiaDriver driver) -> {
        rows.add(new Fact(words.text("gpu.driver"), driver.version(), found()));
        driver
            .cudaVersion()
            .ifPresent(
                cuda ->
                    rows.add(
                        new Fact(
                            words.text("gpu.cuda"),
                            words.text("gpu.cuda-up-to", "version", cuda),
                            found())));
      }
      case Seen.NotKnown<Gpu.NvidiaDriver>(String why) ->
          rows.add(
              new Fact(
                  words.text("gpu.driver"),
                  why,
                  hasNvidia(gpu)
                      ? new Judged(State.UNKNOWN, words.text("state.not-known"))
                      : new Judged(State.SKIPPED, words.text("state.not-needed"))));
      case Seen.NotLooked<Gpu.NvidiaDriver>() -> {}
    }
  }

  private Fact processor(Cpu cpu) {
    String features =
        Stream.of(CpuFeature.AVX, CpuFeature.AVX2, CpuFeature.FMA, CpuFeature.AVX512F)
            .filter(feature -> cpu.has(feature) == Answer.YES)
            .map(feature -> feature.name().toUpperCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    String text =
        features.isEmpty()
            ? cpu.name()
            : words.text("gpu.processor-with", "name", cpu.name(), "features", features);
    return new Fact(words.text("gpu.processor"), text, findings.judge(Set.of("cpu-lacks-avx")));
  }

  private String describe(Gpu.Card card) {
    Optional<String> memory = card.memoryBytes().map(words::bytes);
    Optional<String> capability =
        card.computeCapability().map(version -> words.text("gpu.capability", "version", version));
    return Stream.of(Optional.of(card.name()), memory, capability)
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  /// A card's fact is a problem or a note only when a diagnosis says so.
  private Judged judged(Set<String> causes) {
    Judged judged = findings.judge(causes);
    return judged.state() == State.UNKNOWN ? found() : judged;
  }

  private Judged found() {
    return new Judged(State.FINE, words.text("library.found"));
  }

  static boolean hasNvidia(Gpu gpu) {
    return gpu.cards().stream()
        .anyMatch(card -> card.vendor().toLowerCase(Locale.ROOT).contains("nvidia"));
  }
}
