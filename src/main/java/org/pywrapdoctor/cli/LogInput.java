package org.pywrapdoctor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pywrapdoctor.engine.LogText;
import org.pywrapdoctor.snapshot.Log;

/// Reads the log that a person names: a file, or `-` for standard input.
final class LogInput {
  private static final String STANDARD_INPUT = "-";

  private final Practice practice;
  private final Terminal terminal;
  private final CommonOptions common;

  LogInput(Practice practice, Terminal terminal, CommonOptions common) {
    this.practice = practice;
    this.terminal = terminal;
    this.common = common;
  }

  /// What came of reading it.
  sealed interface Outcome {}

  record Read(Log log) implements Outcome {}

  record Unreadable(Problem problem) implements Outcome {}

  Outcome read(String name) {
    try {
      LogText text = name.equals(STANDARD_INPUT) ? standardInput() : file(name);
      if (text.cut() && !common.quiet()) {
        terminal.err().println("Only the last 10 MB of the log are read.");
        terminal.err().flush();
      }
      return new Read(practice.doctor().read(text));
    } catch (IOException e) {
      return new Unreadable(unreadable(name));
    }
  }

  private LogText file(String name) throws IOException {
    return LogText.of(Path.of(new Inputs(practice.host()).absolute(name)));
  }

  private LogText standardInput() throws IOException {
    if (terminal.progress() && System.console() != null && !common.quiet()) {
      terminal.err().println("Paste the text, then end it with Ctrl+D (Windows: Ctrl+Z, Enter).");
      terminal.err().flush();
    }
    InputStream in = terminal.in();
    return LogText.of("standard input", in);
  }

  private Problem unreadable(String name) {
    boolean exists = Files.exists(Path.of(new Inputs(practice.host()).absolute(name)));
    return exists
        ? Problem.couldNotRun(
            "unreadable-log",
            "The log " + name + " cannot be read.",
            "Name a text file that you may read.")
        : Problem.couldNotRun("no-such-file", "There is no file " + name + ".", "Check its name.");
  }
}
