package org.pywrapdoctor.snapshot;

import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;

/// The computer itself.
///
/// @param operatingSystem the family
/// @param systemName with its version, as a person knows it ("Debian GNU/Linux 12", "Windows 11
/// 23H2")
/// @param kernel the kernel's version text
/// @param architecture of the operating system
/// @param cpu the processor
/// @param memoryBytes physical memory in bytes
/// @param availableMemoryBytes what of it is free for programs now
/// @param cLibrary the C library; not looked at outside Linux
/// @param longPaths whether Windows allows paths over 259 characters; unknown elsewhere
/// @param container whether this is a container
/// @param wsl 1 or 2 inside the Windows Subsystem for Linux, else 0
/// @param room what is left for a program that is started now
public record Machine(
    OperatingSystem operatingSystem,
    String systemName,
    String kernel,
    Architecture architecture,
    Seen<Cpu> cpu,
    Seen<Long> memoryBytes,
    Seen<Long> availableMemoryBytes,
    Seen<CLibrary> cLibrary,
    Answer longPaths,
    Answer container,
    int wsl,
    Room room) {

  /// A computer of whose limits nothing was seen.
  public Machine(
      OperatingSystem operatingSystem,
      String systemName,
      String kernel,
      Architecture architecture,
      Seen<Cpu> cpu,
      Seen<Long> memoryBytes,
      Seen<Long> availableMemoryBytes,
      Seen<CLibrary> cLibrary,
      Answer longPaths,
      Answer container,
      int wsl) {
    this(
        operatingSystem,
        systemName,
        kernel,
        architecture,
        cpu,
        memoryBytes,
        availableMemoryBytes,
        cLibrary,
        longPaths,
        container,
        wsl,
        Room.notLooked());
  }
}
