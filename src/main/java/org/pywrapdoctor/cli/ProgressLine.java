package org.pywrapdoctor.cli;

import org.pywrapdoctor.engine.ExaminationListener;
import org.pywrapdoctor.engine.Look;

/// Says on a terminal what is being looked at. A pipe or a file gets nothing.
final class ProgressLine implements ExaminationListener {
  private final Terminal terminal;
  private final boolean silent;

  ProgressLine(Terminal terminal, boolean quiet) {
    this.terminal = terminal;
    silent = quiet || !terminal.progress();
  }

  @Override
  public void started(Look look) {
    if (silent) {
      return;
    }
    terminal.err().println(words(look));
    terminal.err().flush();
  }

  private static String words(Look look) {
    return switch (look) {
      case MACHINE -> "Looking at the computer …";
      case PYTHON -> "Looking for Python …";
      case INSTALLATION -> "Checking the installed files …";
      case NATIVE_LIBRARIES -> "Following the native libraries …";
      case GPU -> "Looking at graphics cards …";
      case IMPORT -> "Importing TensorFlow …";
      case MODEL -> "Looking at the model …";
    };
  }
}
