package org.pywrapdoctor.host.recorded;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.host.Finished;
import org.pywrapdoctor.platform.FileStatus;
import org.pywrapdoctor.platform.OperatingSystem;

/// What was asked of a computer, with the answers. What is not in it was never asked, or was not
/// there.
///
/// @param schema the version of this form, [#SCHEMA]
/// @param operatingSystem its operating system
/// @param environment all its variables
/// @param homeFolder the person's home folder
/// @param workingFolder the folder that the person was in
/// @param ownLauncher what started this program there
/// @param files what was seen at each path
/// @param runs the programs that were run, in order
/// @param hardware its hardware
/// @param registryKeys the names below each registry key, by view and path
/// @param registryValues registry values, by view, path and name
public record Recording(
    int schema,
    OperatingSystem operatingSystem,
    Map<String, String> environment,
    String homeFolder,
    String workingFolder,
    Optional<String> ownLauncher,
    Map<String, Place> files,
    List<Run> runs,
    RecordedHardware hardware,
    Map<String, List<String>> registryKeys,
    Map<String, String> registryValues) {

  /// The version of the form that this program writes.
  public static final int SCHEMA = 1;

  /// What was seen at one path. Each answer is there only if it was asked for and given.
  ///
  /// @param status links followed
  /// @param linkStatus links not followed
  /// @param linkTarget where a link points
  /// @param realPath all links resolved
  /// @param names what a folder holds
  /// @param executable whether it may be run
  /// @param size of an opened file, in bytes; what `status` says may be another, as in `/proc`
  /// @param ranges what was read of it, in order
  public record Place(
      Optional<FileStatus> status,
      Optional<FileStatus> linkStatus,
      Optional<String> linkTarget,
      Optional<String> realPath,
      Optional<List<String>> names,
      boolean executable,
      Optional<Long> size,
      List<Range> ranges) {}

  /// Some bytes of a file.
  public record Range(long offset, byte[] bytes) {}

  /// A program that was run.
  ///
  /// @param command its command without source text, as [CommandShape] keeps it
  /// @param folder its working folder
  /// @param removedVariables the computer's variables that it did not get
  /// @param changedVariables the variables that it got otherwise than the computer has them
  /// @param finished how it ended
  public record Run(
      List<String> command,
      String folder,
      List<String> removedVariables,
      Map<String, String> changedVariables,
      Finished finished) {}
}
