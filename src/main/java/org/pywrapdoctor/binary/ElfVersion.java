package org.pywrapdoctor.binary;

/// A symbol version such as `GLIBC_2.27`, offered or asked for.
///
/// @param name its name
/// @param index the number by which the file's symbols refer to it
/// @param weak whether the loader only warns when it is missing
/// @param base whether it stands for the library itself rather than for a version
public record ElfVersion(String name, int index, boolean weak, boolean base) {}
