package org.pywrapdoctor;

import org.pywrapdoctor.cli.CommandLineTool;
import org.pywrapdoctor.cli.Practice;
import org.pywrapdoctor.host.live.LiveHost;

/// Where the program starts: with no argument or a report as the only one it opens the wizard, else
/// it
/// runs a command.
public final class Main {

  private Main() {}

  /// Runs what the arguments ask for and ends the process with its exit code.
  public static void main(String[] arguments) throws Exception {
    Practice practice = Practices.live(new LiveHost());
    System.exit(CommandLineTool.run(practice, arguments));
  }
}
