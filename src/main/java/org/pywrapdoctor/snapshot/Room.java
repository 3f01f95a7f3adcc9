package org.pywrapdoctor.snapshot;

/// How much memory and disk is left for a program that is started now.
///
/// @param commitLeftBytes what may still be promised to programs: on Windows the commit limit less
/// the commit charge, on Linux what the control group leaves
/// @param addressSpaceBytes the limit of one process's address space (`RLIMIT_AS`);
/// [#UNLIMITED] when there is none
/// @param freeDiskBytes what is free on the disk of the person's home folder
public record Room(
    Seen<Long> commitLeftBytes, Seen<Long> addressSpaceBytes, Seen<Long> freeDiskBytes) {

  /// No limit.
  public static final long UNLIMITED = Long.MAX_VALUE;

  /// Nobody looked.
  public static Room notLooked() {
    return new Room(Seen.notLooked(), Seen.notLooked(), Seen.notLooked());
  }
}
