package org.pywrapdoctor.snapshot;

import java.util.Optional;

/// The C library of a Linux system.
///
/// @param family `glibc` or `musl`
/// @param version such as `2.36`, when it could be read
public record CLibrary(String family, Optional<String> version) {}
