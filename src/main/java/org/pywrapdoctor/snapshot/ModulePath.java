package org.pywrapdoctor.snapshot;

import java.util.List;
import java.util.Optional;

/// Where Python looks for modules (`sys.path`), computed from files alone, and what it would find.
///
/// @param entries in order
/// @param providers for each module name of interest, what the search finds
/// @param pthProblems `.pth` lines that run code or cannot be read, in words
public record ModulePath(List<Entry> entries, List<Provider> providers, List<String> pthProblems) {

  /// One place of the search.
  ///
  /// @param folder a folder or a zip file
  /// @param origin why it is there
  /// @param exists whether anything lies there
  /// @param from the `.pth` file that adds it
  public record Entry(String folder, Origin origin, boolean exists, Optional<String> from) {}

  /// Why an entry is on the path.
  public enum Origin {
    WORKING_FOLDER,
    SCRIPT_FOLDER,
    PYTHONPATH,
    STANDARD_LIBRARY,
    USER_SITE,
    SITE_PACKAGES,
    PTH_FILE
  }

  /// What the search finds for one module name.
  ///
  /// @param module such as `tensorflow`
  /// @param file the file or, for a namespace package, the folder
  /// @param kind what it is
  /// @param entry the index of the path entry that provides it
  /// @param expected whether it comes from where it belongs: the standard library for its modules,
  ///     a site-packages folder with a distribution that lists it for the others
  /// @param hidden the files that it hides, later on the path
  public record Provider(
      String module, String file, Kind kind, int entry, boolean expected, List<String> hidden) {}

  /// The kinds of thing that an import can find.
  public enum Kind {
    PACKAGE,
    MODULE,
    EXTENSION,
    NAMESPACE
  }

  /// What is found for one module name.
  public Optional<Provider> provider(String module) {
    return providers.stream().filter(provider -> provider.module().equals(module)).findFirst();
  }
}
