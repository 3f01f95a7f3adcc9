package org.pywrapdoctor.report;

/// Something that a report does not tell.
///
/// @param kind what it is
/// @param example as it stands on the computer; a password is not shown even here
/// @param shown what stands in its place
/// @param places how often it is hidden
public record Hidden(Kind kind, String example, String shown, long places) {

  /// What is hidden.
  public enum Kind {
    /// The name of a person's account.
    NAME,
    /// A name or password in a web address.
    PASSWORD
  }
}
