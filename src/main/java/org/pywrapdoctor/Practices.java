package org.pywrapdoctor;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.pywrapdoctor.cli.Practice;
import org.pywrapdoctor.diagnosis.Diagnostician;
import org.pywrapdoctor.diagnosis.rule.Rules;
import org.pywrapdoctor.engine.Doctor;
import org.pywrapdoctor.engine.KnowledgeStore;
import org.pywrapdoctor.engine.Look;
import org.pywrapdoctor.engine.ReportDesk;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.probe.Probe;
import org.pywrapdoctor.probe.Sequence;
import org.pywrapdoctor.probe.gpu.GpuProbe;
import org.pywrapdoctor.probe.installation.InstallationProbe;
import org.pywrapdoctor.probe.interpreter.InterpreterProbe;
import org.pywrapdoctor.probe.launch.LaunchProbe;
import org.pywrapdoctor.probe.machine.MachineProbe;
import org.pywrapdoctor.probe.model.ModelProbe;
import org.pywrapdoctor.probe.nativelib.NativeLibrariesProbe;
import org.pywrapdoctor.probe.variable.VariableProbe;
import org.pywrapdoctor.remedy.DataFolder;
import org.pywrapdoctor.remedy.Planner;
import org.pywrapdoctor.remedy.RemedyTexts;
import org.pywrapdoctor.remedy.apply.Applier;
import org.pywrapdoctor.remedy.apply.UndoJournal;
import org.pywrapdoctor.report.ReportMaker;

/// Puts the program together.
public final class Practices {

  private Practices() {}

  /// Everything that is needed to examine a computer.
  public static Practice live(Host host) {
    Path dataFolder = dataFolder(host);
    Knowledge knowledge = KnowledgeStore.in(dataFolder).knowledge();
    return new Practice(host, knowledge, dataFolder, () -> staff(host, knowledge));
  }

  private static Practice.Staff staff(Host host, Knowledge knowledge) {
    Doctor doctor =
        new Doctor(
            probes(host, knowledge), new Diagnostician(Rules.all()), knowledge, Clock.systemUTC());
    UndoJournal journal = new UndoJournal(dataFolder(host).resolve("repairs"));
    return new Practice.Staff(
        doctor,
        new ReportDesk(doctor, new ReportMaker(new RemedyTexts(knowledge)::of)),
        new Planner(knowledge),
        new Applier(host, journal, Clock.systemUTC()),
        journal);
  }

  /// Where no variable names the person's data folder, the home folder holds ours.
  private static Path dataFolder(Host host) {
    return DataFolder.of(host.operatingSystem(), host::variable)
        .map(Path::of)
        .orElseGet(() -> Path.of(host.homeFolder(), ".pywrap-doctor"));
  }

  private static Map<Look, Probe> probes(Host host, Knowledge knowledge) {
    return Map.of(
        Look.MACHINE,
        new Sequence(List.of(new VariableProbe(host), new MachineProbe(host))),
        Look.PYTHON,
        new InterpreterProbe(host, knowledge),
        Look.INSTALLATION,
        new InstallationProbe(host, knowledge),
        Look.NATIVE_LIBRARIES,
        new NativeLibrariesProbe(host, knowledge),
        Look.GPU,
        new GpuProbe(host, knowledge),
        Look.IMPORT,
        new LaunchProbe(host),
        Look.MODEL,
        new ModelProbe(host));
  }
}
