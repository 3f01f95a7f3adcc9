/// Readers of native binaries: ELF (Linux), PE (Windows) and Mach-O (macOS), whatever system they
/// are read on. They run nothing, read only the headers and tables that are asked for, and treat
/// every byte as hostile: a damaged file is an answer, never an exception.
package org.pywrapdoctor.binary;
