package org.pywrapdoctor.remedy;

import java.util.Optional;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Snapshot;

/// The shells that people paste commands into.
public enum Shell {
  SH(new PosixQuoting()),
  POWERSHELL(new PowerShellQuoting()),
  CMD(new CmdQuoting(false));

  private final ShellQuoting quoting;

  Shell(ShellQuoting quoting) {
    this.quoting = quoting;
  }

  /// The person's own shell. On Windows `cmd` gives itself away by the variable PROMPT.
  public static Shell of(Snapshot snapshot) {
    boolean windows =
        snapshot
            .machine()
            .ifKnown()
            .filter(machine -> machine.operatingSystem() == OperatingSystem.WINDOWS)
            .isPresent();
    if (!windows) {
      return SH;
    }
    return snapshot.variable("PROMPT").isPresent() ? CMD : POWERSHELL;
  }

  /// A command as a whole line, ready to be pasted; empty when this shell cannot express it safely.
  public Optional<String> line(Command command) {
    return quoting.line(command);
  }
}
