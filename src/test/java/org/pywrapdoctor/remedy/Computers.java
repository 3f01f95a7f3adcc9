package org.pywrapdoctor.remedy;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Assessment;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.CLibrary;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.Installation;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Machine;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.SelectedInterpreter;
import org.pywrapdoctor.snapshot.SnapshotBuilder;

/// Snapshots and assessments for the tests of the planner.
final class Computers {

  private Computers() {}

  static SnapshotBuilder linux(String python, Distribution... installed) {
    return computer(
        OperatingSystem.LINUX, "/home/ada/old/bin/python", "/home/ada/old", python, installed);
  }

  static SnapshotBuilder windows(String python, Distribution... installed) {
    return computer(
        OperatingSystem.WINDOWS,
        "C:\\Users\\Ada L\\old\\Scripts\\python.exe",
        "C:\\Users\\Ada L\\old",
        python,
        installed);
  }

  static SnapshotBuilder computer(
      OperatingSystem system,
      String executable,
      String prefix,
      String python,
      Distribution... installed) {
    boolean linux = system == OperatingSystem.LINUX;
    return new SnapshotBuilder(Request.of(prefix), "2026-11-21T00:00:00Z")
        .machine(
            Seen.known(
                new Machine(
                    system,
                    system.displayName(),
                    "",
                    Architecture.X86_64,
                    Seen.notLooked(),
                    Seen.notLooked(),
                    Seen.notLooked(),
                    linux
                        ? Seen.known(new CLibrary("glibc", Optional.of("2.36")))
                        : Seen.notLooked(),
                    Answer.UNKNOWN,
                    Answer.NO,
                    0)))
        .variables(Seen.known(List.of()))
        .interpreter(
            Seen.known(
                new SelectedInterpreter(
                    interpreter(executable, prefix, python, Optional.of("base-" + python)),
                    SelectedInterpreter.By.OPTION,
                    "")))
        .installation(
            Seen.known(new Installation(List.of(), List.of(installed), List.of(), List.of())));
  }

  static Interpreter interpreter(
      String path, String prefix, String version, Optional<String> base) {
    return new Interpreter(
        path,
        List.of(),
        Optional.of(path),
        Optional.of(version),
        Optional.of(Architecture.X86_64),
        "venv",
        Optional.empty(),
        prefix,
        base,
        Optional.empty(),
        false,
        false,
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  static Distribution distribution(String name, String version, String... requires) {
    return new Distribution(
        name,
        org.pywrapdoctor.requirement.DistributionNames.normalize(name),
        version,
        "",
        "",
        Optional.of("pip"),
        Optional.empty(),
        false,
        true,
        List.of("py3-none-any"),
        Optional.empty(),
        List.of(requires),
        List.of(name),
        Seen.notLooked());
  }

  static Assessment found(Cure... cures) {
    return found(List.of(List.of(cures)));
  }

  static Assessment found(List<List<Cure>> roots) {
    List<Diagnosis> diagnoses =
        roots.stream()
            .map(
                cures ->
                    Cause.everywhere("PD-000", "test", "Headline", "Explanation")
                        .diagnosis(List.of(), cures))
            .toList();
    return new Assessment(
        diagnoses.isEmpty() ? Assessment.Verdict.HEALTHY : Assessment.Verdict.BROKEN,
        Assessment.Tried.IMPORT,
        diagnoses,
        List.of(),
        Optional.empty());
  }
}
