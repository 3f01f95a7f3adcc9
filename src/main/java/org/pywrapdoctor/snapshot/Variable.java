package org.pywrapdoctor.snapshot;

import java.util.Optional;

/// One environment variable of the examined computer.
///
/// @param name its name
/// @param value its value with tokens taken out; empty for variables that are not on the
///     allow-list, of which only the name is kept
public record Variable(String name, Optional<String> value) {}
