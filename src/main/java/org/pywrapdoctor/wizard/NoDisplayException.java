package org.pywrapdoctor.wizard;

/// No window can be opened: there is no display, it cannot be reached, or the toolkit does not
/// load.
public final class NoDisplayException extends Exception {
  private static final long serialVersionUID = 1L;

  /// @param cause what the toolkit said
  public NoDisplayException(Throwable cause) {
    super(String.valueOf(cause.getMessage()), cause);
  }
}
