package org.pywrapdoctor.remedy.apply;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// One repair, as the journal remembers it.
///
/// @param id what it is called
/// @param at when it was begun, ISO 8601
/// @param finished whether it was carried out to its end; if not, it is taken back at the next
/// opportunity
/// @param process the number of the process that does it, while it is not finished
/// @param made the environments that it makes
/// @param renamed the files that it gives other names
/// @param changed the folders of the environments that it changes in place
public record Undoable(
    String id,
    String at,
    boolean finished,
    long process,
    List<Made> made,
    List<Renamed> renamed,
    List<String> changed) {

  /// A folder that was filled.
  ///
  /// @param folder its whole path
  /// @param created it and the folders above it that were not there before, the outermost first;
  ///     none when it was there, empty
  public record Made(String folder, List<String> created) {

    /// One that is about to be filled.
    static Made of(Path folder) {
      List<String> created =
          Stream.iterate(folder, path -> path != null, Path::getParent)
              .takeWhile(path -> !Files.exists(path, LinkOption.NOFOLLOW_LINKS))
              .map(Path::toString)
              .toList();
      return new Made(folder.toString(), created.reversed());
    }

    boolean wasThere() {
      return created.isEmpty();
    }
  }

  /// A file that got another name.
  ///
  /// @param from its whole path before
  /// @param to its whole path now
  public record Renamed(String from, String to) {}

  Undoable done() {
    return new Undoable(id, at, true, process, made, renamed, changed);
  }
}
