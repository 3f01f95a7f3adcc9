package org.pywrapdoctor.wizard.word;

import java.util.Locale;
import java.util.Set;

/// Paths of any system, as words.
public final class Paths {
  /// Folder names that say nothing about an environment.
  private static final Set<String> USUAL = Set.of(".venv", "venv", ".env", "env", "virtualenv");

  /// The folders that hold the folders of people.
  private static final Set<String> HOMES = Set.of("home", "users");

  private Paths() {}

  /// The last part of a path.
  public static String name(String path) {
    int last = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    return last >= 0 && last + 1 < path.length() ? path.substring(last + 1) : path;
  }

  /// What a person calls the environment in a folder: the folder's name, or that of the project
  /// around it when the folder is called `.venv` or the like.
  public static String environment(String folder) {
    String name = name(folder);
    String project = parent(folder);
    boolean isHome = HOMES.contains(name(parent(project)).toLowerCase(Locale.ROOT));
    return USUAL.contains(name) && !isHome && !name(project).isEmpty() ? name(project) : name;
  }

  private static String parent(String path) {
    int last = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    return path.substring(0, Math.max(last, 0));
  }
}
