package org.pywrapdoctor.wizard.state;

/// A state with its word, such as "Complete" or "2 problems".
public record Judged(State state, String word) {}
