package org.pywrapdoctor.loader;

/// The rules by which loaders find libraries. The words go into a sentence such as "found by …";
/// `%s` is the file that the rule belongs to.
public enum SearchRule {
  OPENED("the path that it is opened by"),
  WRITTEN_PATH("the path written in %s"),
  ALREADY_LOADED("a library of that name that is loaded already"),
  INTERPRETER("the dynamic loader that %s names"),
  PRELOAD("LD_PRELOAD"),
  RPATH("RPATH of %s"),
  LIBRARY_PATH("LD_LIBRARY_PATH"),
  RUNPATH("RUNPATH of %s"),
  LIBRARY_CACHE("the system's library cache"),
  DEFAULT_FOLDERS("the system's default folders");

  private final String words;

  SearchRule(String words) {
    this.words = words;
  }

  String words(String owner) {
    return words.formatted(owner);
  }
}
