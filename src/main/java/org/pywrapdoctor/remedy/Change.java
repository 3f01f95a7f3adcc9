package org.pywrapdoctor.remedy;

import java.util.List;
import java.util.Optional;

/// A part of a [Way] as the program itself can carry it out.
public sealed interface Change {

  /// Makes a new environment and fills it.
  ///
  /// @param base the executable that makes it; empty when no fitting Python is on the computer
  /// @param minor the version of that Python, such as `3.11`
  /// @param folder the environment's folder, absolute
  /// @param requirements what pip is told to install
  /// @param downloadMegabytes how much pip downloads, when that is known
  record MakeEnvironment(
      Optional<String> base,
      String minor,
      String folder,
      List<String> requirements,
      Optional<Integer> downloadMegabytes)
      implements Change {}

  /// Gives a file another name in the same folder.
  ///
  /// @param path what it is called now
  /// @param newName its new name, without folder
  record RenameFile(String path, String newName) implements Change {}

  /// Something that only the person can do, such as setting variables of a session.
  record ByPerson() implements Change {}
}
