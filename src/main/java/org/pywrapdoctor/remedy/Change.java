package org.pywrapdoctor.remedy;

import java.util.List;
import java.util.Optional;

/// A part of a [Way] as the program itself can carry it out.
public sealed interface Change {

  /// Makes a new environment and fills it.
  ///
  /// @param tool what makes it
  /// @param base the executable that makes it; empty when no fitting Python is on the computer
  /// @param minor the version of that Python, such as `3.11`
  /// @param folder the environment's folder, absolute
  /// @param requirements what pip is told to install
  /// @param conda what conda is told to install besides Python and pip
  /// @param downloadMegabytes how much pip downloads, when that is known
  record MakeEnvironment(
      Tool tool,
      Optional<String> base,
      String minor,
      String folder,
      List<String> requirements,
      List<String> conda,
      Optional<Integer> downloadMegabytes)
      implements Change {}

  /// Changes the packages of an environment that is there.
  ///
  /// @param tool what installs packages there
  /// @param prefix the environment's folder, absolute
  /// @param python its executable
  /// @param remove the distributions that are uninstalled first
  /// @param leftovers the files and folders inside it that are deleted then
  /// @param install what is installed then, as requirements
  /// @param programs Python programs that are run in it at the end
  /// @param downloadMegabytes how much is downloaded, when that is known
  record ChangeEnvironment(
      Tool tool,
      String prefix,
      String python,
      List<String> remove,
      List<String> leftovers,
      List<String> install,
      List<String> programs,
      Optional<Integer> downloadMegabytes)
      implements Change {}

  /// Shows an environment in Jupyter.
  ///
  /// @param folder the folder of the kernel, absolute
  /// @param python the Python that runs notebooks
  /// @param title what Jupyter calls it
  record RegisterKernel(String folder, String python, String title) implements Change {}

  /// Gives a file another name in the same folder.
  ///
  /// @param path what it is called now
  /// @param newName its new name, without folder
  record RenameFile(String path, String newName) implements Change {}

  /// Something that only the person can do, such as setting variables of a session.
  record ByPerson() implements Change {}
}
