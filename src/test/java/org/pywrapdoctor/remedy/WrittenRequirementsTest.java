package org.pywrapdoctor.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pywrapdoctor.diagnosis.Assessment;
import org.pywrapdoctor.diagnosis.Diagnostician;
import org.pywrapdoctor.diagnosis.rule.Rules;
import org.pywrapdoctor.fixture.BrokenCase;
import org.pywrapdoctor.fixture.ExaminedPython;
import org.pywrapdoctor.fixture.Finished;
import org.pywrapdoctor.fixture.Observation;
import org.pywrapdoctor.fixture.PythonInstallations;
import org.pywrapdoctor.fixture.RealEnvironments;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.host.live.LiveHost;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.probe.Probe;
import org.pywrapdoctor.probe.Sequence;
import org.pywrapdoctor.probe.installation.InstallationProbe;
import org.pywrapdoctor.probe.interpreter.InterpreterProbe;
import org.pywrapdoctor.probe.launch.LaunchProbe;
import org.pywrapdoctor.probe.machine.MachineProbe;
import org.pywrapdoctor.probe.variable.VariableProbe;
import org.pywrapdoctor.snapshot.Snapshot;

/// The written files do what they are for: from a really broken environment to one that works.
@Tag("real-environment")
class WrittenRequirementsTest {
  private static final Duration LIMIT = Duration.ofMinutes(10);

  @TempDir Path folder;

  /// TensorFlow 2.11 with protobuf 4: without the pins pip would choose NumPy 2, which is as bad.
  @Test
  void requirementsOfABrokenEnvironmentMakeOneThatWorks() throws Exception {
    ExaminedPython broken = RealEnvironments.broken(BrokenCase.PROTOBUF_TOO_NEW);
    Snapshot snapshot = look(broken);
    Assessment assessment = new Diagnostician(Rules.all()).assess(snapshot, Knowledge.shipped());
    RemedyPlan plan = new Planner(Knowledge.shipped()).plan(snapshot, assessment);
    assertThat(assessment.roots()).extracting("cause").startsWith("protobuf-mismatch");
    Path requirements = folder.resolve("requirements.txt");
    Files.writeString(requirements, plan.files(RemedyFile.Kind.REQUIREMENTS).getFirst().content());

    Path environment = folder.resolve("tensorflow-env");
    run(
        PythonInstallations.require("3.10").executable().toString(),
        "-m",
        "venv",
        "" + environment);
    String python = environment.resolve("bin").resolve("python").toString();
    run(python, "-m", "pip", "install", "--no-compile", "-r", requirements.toString());

    ExaminedPython made = new ExaminedPython(Path.of(python), Map.of(), folder);
    assertThat(made.useTensorFlow().failed()).isEqualTo(Observation.Step.NONE);
    assertThat(made.run("import tensorflow as tf; print(tf.__version__)").output())
        .contains("2.11.1");
  }

  private static Snapshot look(ExaminedPython broken) {
    Host host = new LiveHost();
    Knowledge knowledge = Knowledge.shipped();
    Probe probes =
        new Sequence(
            List.of(
                new VariableProbe(host),
                new MachineProbe(host),
                new InterpreterProbe(host, knowledge),
                new InstallationProbe(host, knowledge),
                new LaunchProbe(host)));
    return probes.look(Snapshot.empty(broken.request(), "2026-11-21T00:00:00Z"), (_, _) -> {});
  }

  private void run(String... command) {
    Finished.run(folder, Map.of(), LIMIT, List.of(command)).orFail(String.join(" ", command));
  }
}
