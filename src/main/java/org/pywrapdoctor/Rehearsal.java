package org.pywrapdoctor;

import java.nio.file.Path;
import java.util.List;
import org.pywrapdoctor.cli.CommandLineTool;
import org.pywrapdoctor.cli.Practice;
import org.pywrapdoctor.cli.ProgramVersion;
import org.pywrapdoctor.host.live.LiveHost;
import org.pywrapdoctor.wizard.WizardRehearsal;
import org.pywrapdoctor.wizard.live.LiveServices;
import org.pywrapdoctor.wizard.settings.SettingsFile;

/// What the build runs once, to train the ahead-of-time cache of the application image: it goes
/// where every later run goes, so that Java finds those classes loaded and linked. It needs no
/// display.
final class Rehearsal {

  private Rehearsal() {}

  /// @param arguments the folder of an environment to look at, the report to write of it, and a
  /// native file in it
  public static void main(String[] arguments) throws Exception {
    Practice practice = Practices.live(new LiveHost());
    String environment = arguments[0];
    String report = arguments[1];
    for (List<String> command :
        List.of(
            List.of("--help"),
            List.of("causes"),
            List.of("diagnose", "--python", environment),
            List.of("diagnose", "--python", environment, "--no-run", "--json", "--output", report),
            List.of("show", report),
            List.of("libraries", arguments[2], "--python", environment),
            List.of("libraries", arguments[2], "--python", environment, "--json"))) {
      CommandLineTool.run(practice, command.toArray(String[]::new));
    }
    WizardRehearsal.run(
        desktop ->
            LiveServices.of(
                practice.host(),
                practice.reports(),
                practice.planner(),
                practice.applier(),
                practice.knowledge(),
                ProgramVersion.number(),
                practice.dataFolder(),
                desktop),
        new SettingsFile(Path.of(report).resolveSibling("settings.json")),
        List.of(report));
  }
}
