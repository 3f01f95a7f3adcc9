package org.pywrapdoctor.wizard.step.helpdesk;

import java.util.ArrayList;
import java.util.List;
import org.pywrapdoctor.snapshot.Cpu;
import org.pywrapdoctor.snapshot.CpuFeature;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Machine;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.wizard.word.Words;

/// The caller's computer in a few lines.
final class ComputerFacts {
  private final Words words;

  /// One line.
  record Line(String subject, String value) {}

  ComputerFacts(Words words) {
    this.words = words;
  }

  List<Line> of(Snapshot snapshot) {
    List<Line> lines = new ArrayList<>();
    snapshot.machine().ifKnown().ifPresent(machine -> addMachine(lines, machine));
    snapshot.python().ifPresent(python -> addPython(lines, python));
    return lines;
  }

  private void addMachine(List<Line> lines, Machine machine) {
    lines.add(line("system", pair(machine.systemName(), machine.architecture().id())));
    machine.cpu().ifKnown().ifPresent(cpu -> lines.add(line("processor", processor(cpu))));
  }

  private String processor(Cpu cpu) {
    return switch (cpu.has(CpuFeature.AVX)) {
      case YES -> words.text("helpdesk.with-avx", "name", cpu.name());
      case NO -> words.text("helpdesk.without-avx", "name", cpu.name());
      case UNKNOWN -> cpu.name();
    };
  }

  private void addPython(List<Line> lines, Interpreter python) {
    lines.add(
        line(
            "python", pair(python.version().orElse(words.text("state.not-known")), python.path())));
    python
        .tensorflow()
        .forEach(
            installed ->
                lines.add(
                    line("tensorflow", installed.distribution() + " " + installed.version())));
    if (python.externallyManaged()) {
      lines.add(line("rights", words.text("helpdesk.externally-managed")));
    }
  }

  private String pair(String first, String second) {
    return words.text("helpdesk.pair", "first", first, "second", second);
  }

  private Line line(String subject, String value) {
    return new Line(words.text("helpdesk.subject." + subject), value);
  }
}
