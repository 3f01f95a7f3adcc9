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

/// What the build runs to train the ahead-of-time caches of the application image: it goes where
/// every later run goes, out of the door too, so that Java finds those classes loaded and linked.
/// It needs no display.
final class Rehearsal {

  private Rehearsal() {}

  /// @param arguments the folder of an environment to look at, a native file in it, and the report
  /// to write of it; without a report only the native file is looked at, and the process ends as
  /// after a command. With one the caller goes on: on Windows it has files to clear away.
  public static void main(String[] arguments) throws Exception {
    Practice practice = Practices.live(new LiveHost());
    String environment = arguments[0];
    run(practice, "libraries", arguments[1], "--python", environment);
    String python = Path.of(environment, "bin", "python").toString();
    run(practice, "libraries", arguments[1], "--python", python, "--json");
    run(practice, "libraries", arguments[1], "--json");
    if (arguments.length > 2) {
      everything(practice, environment, arguments[2]);
    } else {
      Main.main(new String[] {"--version"});
    }
  }

  private static void run(Practice practice, String... command) throws Exception {
    CommandLineTool.run(practice, command);
  }

  private static void everything(Practice practice, String environment, String report)
      throws Exception {
    for (List<String> command :
        List.of(
            List.of("--help"),
            List.of("causes"),
            List.of("diagnose", "--python", environment),
            List.of("diagnose", "--python", environment, "--no-run", "--json", "--output", report),
            List.of("show", report))) {
      run(practice, command.toArray(String[]::new));
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
