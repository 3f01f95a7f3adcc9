package org.pywrapdoctor.wizard.log;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.pywrapdoctor.report.ErrorCode;
import org.pywrapdoctor.report.Redaction;

/// A log in the person's local application data: bounded in size, with names and passwords hidden
/// as in a report. A log that cannot be written is done without.
public final class LogFile {
  private static final int LARGEST_BYTES = 256 * 1024;

  /// The one being written and the one before it.
  private static final int FILES = 2;

  private final Path folder;
  private final String account;
  private final Executor background;

  /// @param account the name of the person's account, which is hidden
  /// @param background where it is written
  public LogFile(Path folder, String account, Executor background) {
    this.folder = folder;
    this.account = account;
    this.background = background;
  }

  /// Where it lies.
  public Path folder() {
    return folder;
  }

  /// Writes a line down.
  public void note(String line) {
    LogRecord entry = new LogRecord(Level.INFO, line);
    background.execute(() -> write(entry));
  }

  /// Writes a fault of the program's own down, with its code.
  public void note(Throwable fault) {
    StringWriter stack = new StringWriter();
    fault.printStackTrace(new PrintWriter(stack));
    note("Fault " + ErrorCode.of(fault) + System.lineSeparator() + stack);
  }

  /// Opened for each entry, so that two windows can write the same file one after the other.
  private synchronized void write(LogRecord entry) {
    try {
      Files.createDirectories(folder);
      String pattern = folder.resolve("pywrap-doctor.%g.log").toString().replace("%", "%%");
      FileHandler handler =
          new FileHandler(pattern.replace("%%g", "%g"), LARGEST_BYTES, FILES, true);
      handler.setFormatter(new Line());
      handler.publish(entry);
      handler.close();
    } catch (IOException e) {
      // There is no better place to say so.
    }
  }

  /// One entry: when, and what.
  private final class Line extends Formatter {
    @Override
    public String format(LogRecord entry) {
      Instant when = entry.getInstant();
      return when
          + " "
          + Redaction.ofText(entry.getMessage(), account).redact(entry.getMessage()).strip()
          + System.lineSeparator();
    }
  }
}
