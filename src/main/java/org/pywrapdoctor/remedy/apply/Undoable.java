package org.pywrapdoctor.remedy.apply;

import java.util.List;

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
  /// @param wasThere whether it was there before, empty
  public record Made(String folder, boolean wasThere) {}

  /// A file that got another name.
  ///
  /// @param from its whole path before
  /// @param to its whole path now
  public record Renamed(String from, String to) {}

  Undoable done() {
    return new Undoable(id, at, true, process, made, renamed, changed);
  }
}
