package org.pywrapdoctor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.pywrapdoctor.cli.CommandLineTool;
import org.pywrapdoctor.cli.Practice;
import org.pywrapdoctor.cli.ProgramVersion;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.host.live.LiveHost;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.wizard.NoDisplayException;
import org.pywrapdoctor.wizard.WizardApplication;
import org.pywrapdoctor.wizard.live.LiveServices;
import org.pywrapdoctor.wizard.settings.SettingsFile;

/// Where the program starts: with no argument or a report as the only one it opens the wizard, else
/// it runs a command.
public final class Main {
  private static final List<String> REPORT_ENDINGS = List.of(".pywrapreport", ".json");

  private Main() {}

  /// Runs what the arguments ask for and ends the process with its exit code.
  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 1 && arguments[0].equals(RecordedRun.COMMAND)) {
      System.exit(RecordedRun.run(new LiveHost(), arguments));
    }
    Practice practice = Practices.live(new LiveHost());
    if (!asksForWizard(arguments)) {
      System.exit(CommandLineTool.run(practice, arguments));
    }
    if (showWizard(practice, arguments)) {
      System.exit(0);
    }
    System.err.println("pywrap-doctor: No window can be opened here, so diagnose runs instead.");
    System.exit(CommandLineTool.run(practice, "diagnose"));
  }

  private static boolean showWizard(Practice practice, String[] arguments) {
    if (!hasDisplay(practice.host())) {
      return false;
    }
    try {
      WizardApplication.open(
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
          new SettingsFile(practice.dataFolder().resolve("settings.json")),
          Arrays.asList(arguments));
      return true;
    } catch (NoDisplayException e) {
      return false;
    }
  }

  private static boolean asksForWizard(String[] arguments) {
    return arguments.length == 0
        || arguments.length == 1
            && REPORT_ENDINGS.stream().anyMatch(arguments[0].toLowerCase(Locale.ROOT)::endsWith);
  }

  /// Without this look the toolkit prints a complaint of its own when there is no display.
  private static boolean hasDisplay(Host host) {
    return host.operatingSystem() != OperatingSystem.LINUX
        || System.getProperty("glass.platform") != null
        || host.variable("DISPLAY").or(() -> host.variable("WAYLAND_DISPLAY")).isPresent();
  }
}
