package org.pywrapdoctor.binary;

import java.util.Optional;

/// A function that a Windows library offers.
///
/// @param ordinal its number
/// @param name its name, when it has one
/// @param forwarder `LIBRARY.function` when another library really has it
public record PeExport(int ordinal, Optional<String> name, Optional<String> forwarder) {}
