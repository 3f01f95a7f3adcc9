package org.pywrapdoctor.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Paths of the examined computer as text. It may be another computer with another operating
/// system, so `java.nio.file.Path` cannot be used.
public enum PathStyle {
  POSIX('/', ':', "/+"),
  WINDOWS('\\', ';', "[/\\\\]+");

  private final char separator;
  private final char listSeparator;
  private final Pattern separators;

  PathStyle(char separator, char listSeparator, String separators) {
    this.separator = separator;
    this.listSeparator = listSeparator;
    this.separators = Pattern.compile(separators);
  }

  /// Appends relative parts to a folder. An absolute part replaces what stands before it.
  public String join(String folder, String... parts) {
    String path = folder;
    for (String part : parts) {
      if (part.isEmpty()) {
        continue;
      }
      if (isAbsolute(part) || path.isEmpty()) {
        path = part;
      } else if (isSeparator(path.charAt(path.length() - 1))) {
        path = path + part;
      } else {
        path = path + separator + part;
      }
    }
    return this == WINDOWS ? path.replace('/', '\\') : path;
  }

  /// The folder that holds `path`; empty for a root or a bare name.
  public Optional<String> parent(String path) {
    String trimmed = withoutTrailingSeparators(path);
    int last = lastSeparator(trimmed);
    if (last < 0 || trimmed.length() <= rootLength(trimmed)) {
      return Optional.empty();
    }
    return Optional.of(trimmed.substring(0, Math.max(last, rootLength(trimmed))));
  }

  /// The last part of `path`.
  public String name(String path) {
    String trimmed = withoutTrailingSeparators(path);
    return trimmed.substring(lastSeparator(trimmed) + 1);
  }

  /// Whether `path` starts at a root (`/`, `C:\`, `\\server\share`).
  public boolean isAbsolute(String path) {
    return rootLength(path) > 0;
  }

  /// Removes `.` and resolves `..` without looking at links.
  public String normalize(String path) {
    int root = rootLength(path);
    List<String> kept = new ArrayList<>();
    for (String part : separators.split(path.substring(root))) {
      if (part.equals("..") && !kept.isEmpty() && !kept.getLast().equals("..")) {
        kept.removeLast();
      } else if (part.equals("..") && root > 0) {
        continue;
      } else if (!part.isEmpty() && !part.equals(".")) {
        kept.add(part);
      }
    }
    String head = path.substring(0, root);
    if (this == WINDOWS) {
      head = head.replace('/', '\\');
    }
    return head + String.join(String.valueOf(separator), kept);
  }

  /// Whether `path` is `folder` itself or lies below it, by its text.
  public boolean isInside(String path, String folder) {
    String inner = fold(normalize(path));
    String outer = withoutTrailingSeparators(fold(normalize(folder)));
    return inner.equals(outer)
        || inner.startsWith(outer.endsWith(String.valueOf(separator)) ? outer : outer + separator);
  }

  /// Whether two paths are written for the same place (Windows ignores letter case).
  public boolean same(String first, String second) {
    return fold(normalize(first)).equals(fold(normalize(second)));
  }

  /// The parts of a search path such as PATH; empty parts are kept, since they mean something
  /// there.
  public List<String> splitList(String value) {
    return List.of(value.split(Pattern.quote(String.valueOf(listSeparator)), -1));
  }

  public char separator() {
    return separator;
  }

  public char listSeparator() {
    return listSeparator;
  }

  private String fold(String path) {
    return this == WINDOWS ? path.toLowerCase(java.util.Locale.ROOT) : path;
  }

  private boolean isSeparator(char character) {
    return character == '/' || (this == WINDOWS && character == '\\');
  }

  private int lastSeparator(String path) {
    return this == WINDOWS
        ? Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'))
        : path.lastIndexOf('/');
  }

  private String withoutTrailingSeparators(String path) {
    int end = path.length();
    while (end > rootLength(path) && isSeparator(path.charAt(end - 1))) {
      end--;
    }
    return path.substring(0, end);
  }

  private int rootLength(String path) {
    if (this == POSIX) {
      return path.startsWith("/") ? 1 : 0;
    }
    if (path.length() >= 3 && path.charAt(1) == ':' && isSeparator(path.charAt(2))) {
      return 3;
    }
    if (path.length() >= 2 && isSeparator(path.charAt(0)) && isSeparator(path.charAt(1))) {
      int server = indexOfSeparator(path, 2);
      int share = server < 0 ? -1 : indexOfSeparator(path, server + 1);
      return share < 0 ? path.length() : share + 1;
    }
    return 0;
  }

  private int indexOfSeparator(String path, int from) {
    for (int i = from; i < path.length(); i++) {
      if (isSeparator(path.charAt(i))) {
        return i;
      }
    }
    return -1;
  }
}
