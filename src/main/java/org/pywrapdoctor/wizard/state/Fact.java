package org.pywrapdoctor.wizard.state;

/// One row of what was seen.
///
/// @param subject what it is about, in words
/// @param value what was seen
/// @param judged what is to be said of it
public record Fact(String subject, String value, Judged judged) {}
