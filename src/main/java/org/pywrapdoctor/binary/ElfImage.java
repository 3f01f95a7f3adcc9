package org.pywrapdoctor.binary;

import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.platform.Architecture;

/// The headers and the dynamic section of an ELF file (System V ABI, gABI chapters 4 and 5).
///
/// @param wordBits 32 or 64
/// @param byteOrder the byte order of its numbers
/// @param machine the number of the processor (`e_machine`)
/// @param type what kind of file it is
/// @param soname the name that it gives itself
/// @param needed the names of the libraries that it asks for, in order
/// @param rpath the search path for itself and for what it loads, folders separated by colons
/// @param runpath the search path for its own needs only, folders separated by colons
/// @param noDefaultFolders whether the system's own folders are not searched for it
/// (`DF_1_NODEFLIB`)
/// @param staticTls whether it needs thread-local storage of the kind that can run out
/// @param executableStack whether it asks for an executable stack, which glibc 2.41 and later
/// refuse
/// @param versionNeeds the symbol versions that it asks for, by library
/// @param versionDefinitions the symbol versions that it offers
/// @param interpreter the dynamic loader that a program asks for
/// @param buildId the linker's fingerprint, in hexadecimal digits
/// @param fileSize the size of the file, in bytes
/// @param requiredSize the end of the last loadable segment, in bytes
/// @param tables where the symbol tables lie, for [ElfSymbols]
public record ElfImage(
    int wordBits,
    ByteOrder byteOrder,
    int machine,
    Type type,
    Optional<String> soname,
    List<String> needed,
    Optional<String> rpath,
    Optional<String> runpath,
    boolean noDefaultFolders,
    boolean staticTls,
    boolean executableStack,
    List<ElfVersionNeed> versionNeeds,
    List<ElfVersion> versionDefinitions,
    Optional<String> interpreter,
    Optional<String> buildId,
    long fileSize,
    long requiredSize,
    ElfTables tables)
    implements BinaryImage {

  /// The kinds of ELF file (`e_type`).
  public enum Type {
    RELOCATABLE,
    EXECUTABLE,
    SHARED,
    CORE,
    OTHER
  }

  public ElfImage {
    needed = List.copyOf(needed);
    versionNeeds = List.copyOf(versionNeeds);
    versionDefinitions = List.copyOf(versionDefinitions);
  }

  @Override
  public String format() {
    return "elf";
  }

  /// The processor that it is made for.
  public Architecture architecture() {
    return switch (machine) {
      case 62 -> wordBits == 64 ? Architecture.X86_64 : Architecture.OTHER;
      case 3 -> Architecture.X86;
      case 183 -> Architecture.ARM64;
      case 40 -> Architecture.ARM;
      default -> Architecture.OTHER;
    };
  }

  @Override
  public Set<Architecture> architectures() {
    return Set.of(architecture());
  }

  /// Whether the loader of a process that runs `other` would take this file: same word size, byte
  /// order and processor.
  public boolean fits(ElfImage other) {
    return wordBits == other.wordBits && byteOrder == other.byteOrder && machine == other.machine;
  }
}
