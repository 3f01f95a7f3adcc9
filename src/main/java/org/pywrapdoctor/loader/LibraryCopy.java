package org.pywrapdoctor.loader;

import org.pywrapdoctor.binary.BinaryReading;

/// Another file of a library's name, further down the search: it would be taken if the first one
/// were not there.
///
/// @param path where it lies
/// @param reason why it would be searched there
/// @param reading what its headers say
public record LibraryCopy(String path, SearchReason reason, BinaryReading reading) {}
