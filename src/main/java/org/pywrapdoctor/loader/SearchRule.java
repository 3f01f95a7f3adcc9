package org.pywrapdoctor.loader;

/// The rules by which loaders find libraries. The words go into a sentence such as "found by …";
/// `%s` is the file that the rule belongs to.
public enum SearchRule {
  OPENED("the path that it is opened by"),
  WRITTEN_PATH("the path written in %s"),
  ALREADY_LOADED("a library of that name that is loaded already"),
  INTERPRETER("the dynamic loader that %s names"),
  PRELOAD("LD_PRELOAD"),
  PRELOAD_FILE("the list of libraries for all programs, /etc/ld.so.preload"),
  LOADER_PATH_FILE("the list of folders in %s"),
  RPATH("RPATH of %s"),
  LIBRARY_PATH("LD_LIBRARY_PATH"),
  RUNPATH("RUNPATH of %s"),
  LIBRARY_CACHE("the system's library cache"),
  DEFAULT_FOLDERS("the system's default folders"),
  API_SET("a name that Windows itself gives a meaning (API set)"),
  KNOWN_LIBRARY("the list of libraries that Windows keeps ready (KnownDLLs)"),
  MODULE_FOLDER("the folder of the module that is opened, %s"),
  APPLICATION_FOLDER("the folder of the Python program, %s"),
  LOCAL_FOLDER("the folder %s, which this computer is set up to heed"),
  ADDED_FOLDER("a folder added by %s"),
  PART_OF_WINDOWS("the libraries that every Windows has"),
  SYSTEM_FOLDER("the system folder of Windows"),
  WINDOWS_FOLDER("the folder of Windows"),
  PATH_VARIABLE("PATH"),
  DYLD_LIBRARY_PATH("DYLD_LIBRARY_PATH"),
  DYLD_FALLBACK("DYLD_FALLBACK_LIBRARY_PATH"),
  RPATH_COMMAND("the rpath of %s"),
  SHARED_CACHE("the libraries that macOS brings in its shared cache");

  private final String words;

  SearchRule(String words) {
    this.words = words;
  }

  String words(String owner) {
    return words.formatted(owner);
  }
}
