package org.pywrapdoctor.host;

import java.util.Optional;

/// How a program ended.
///
/// @param end what ended it
/// @param exitCode its exit code, when it exited by itself
/// @param signal the signal that ended it (`SIGSEGV`), when one did
/// @param milliseconds how long it took
/// @param output its standard output, cut to the limit
/// @param errors its standard error, cut to the limit
/// @param reason why it could not be started; empty text when it was
public record Finished(
    End end,
    Optional<Integer> exitCode,
    Optional<String> signal,
    long milliseconds,
    byte[] output,
    byte[] errors,
    String reason) {

  /// What ended a program.
  public enum End {
    EXITED,
    TIMED_OUT,
    CANCELLED,
    NOT_STARTED
  }
}
