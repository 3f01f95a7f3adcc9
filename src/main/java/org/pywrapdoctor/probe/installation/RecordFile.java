package org.pywrapdoctor.probe.installation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A RECORD (PyPA, "Recording installed projects"): lines of path, checksum and size in CSV form.
///
/// @param entries what could be understood
/// @param malformedLines how many lines could not
record RecordFile(List<RecordEntry> entries, int malformedLines) {
  private static final String SHA256 = "sha256=";
  private static final int MOST_DIGITS = 18;

  /// What stands for bytes that are no UTF-8.
  private static final char UNREADABLE = '\ufffd';

  static RecordFile parse(String text) {
    List<RecordEntry> entries = new ArrayList<>();
    int malformed = 0;
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      int trimmed = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
      if (trimmed > start && !add(text.substring(start, trimmed), entries)) {
        malformed++;
      }
      start = end + 1;
    }
    return new RecordFile(List.copyOf(entries), malformed);
  }

  /// The same without sizes and checksums, for installers that change files after writing RECORD.
  RecordFile withoutContents() {
    return new RecordFile(
        entries.stream().map(RecordEntry::withoutContents).toList(), malformedLines);
  }

  /// The top-level names that can be imported.
  List<String> importPackages() {
    Set<String> names = new LinkedHashSet<>();
    String last = "";
    for (RecordEntry entry : entries) {
      int slash = entry.path().indexOf('/');
      String top = slash < 0 ? moduleOf(entry.path()) : entry.path().substring(0, slash);
      if (!top.equals(last) && isImportable(top)) {
        names.add(top);
      }
      last = top;
    }
    return List.copyOf(names);
  }

  private static String moduleOf(String file) {
    return new RecordEntry(file, "", 0).isCode() ? file.substring(0, file.indexOf('.')) : "";
  }

  private static boolean isImportable(String name) {
    return !name.isEmpty()
        && Character.isJavaIdentifierStart(name.charAt(0))
        && name.chars().allMatch(Character::isJavaIdentifierPart)
        && name.indexOf('$') < 0
        && !Set.of("__pycache__", "bin", "Scripts").contains(name)
        && !name.startsWith("__editable__");
  }

  private static boolean add(String line, List<RecordEntry> entries) {
    int last = line.lastIndexOf(',');
    int middle = last < 0 ? -1 : line.lastIndexOf(',', last - 1);
    if (middle <= 0) {
      return false;
    }
    String path = unquote(line.substring(0, middle));
    String checksum = line.substring(middle + 1, last);
    String size = line.substring(last + 1);
    boolean isSound =
        isName(path) && isNumber(size) && (checksum.isEmpty() || checksum.indexOf('=') > 0);
    if (isSound) {
      entries.add(
          new RecordEntry(
              path.replace('\\', '/'),
              checksum.startsWith(SHA256) ? checksum.substring(SHA256.length()) : "",
              size.isEmpty() ? RecordEntry.UNKNOWN_SIZE : Long.parseLong(size)));
    }
    return isSound;
  }

  private static boolean isName(String path) {
    for (int i = 0; i < path.length(); i++) {
      char character = path.charAt(i);
      if (character < ' ' || character == UNREADABLE) {
        return false;
      }
    }
    return !path.isEmpty();
  }

  private static boolean isNumber(String size) {
    for (int i = 0; i < size.length(); i++) {
      if (size.charAt(i) < '0' || size.charAt(i) > '9') {
        return false;
      }
    }
    return size.length() <= MOST_DIGITS;
  }

  /// Names with a comma or a quotation mark stand between quotation marks, those inside doubled.
  private static String unquote(String field) {
    return field.length() >= 2 && field.startsWith("\"") && field.endsWith("\"")
        ? field.substring(1, field.length() - 1).replace("\"\"", "\"")
        : field;
  }
}
