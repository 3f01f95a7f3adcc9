package org.pywrapdoctor.diagnosis;

import java.util.Map;
import java.util.Optional;

/// The answers of the Windows loader in words (Microsoft, "System Error Codes").
public final class WindowsError {

  /// The file, or one that it needs, is not there.
  public static final int MODULE_NOT_FOUND = 126;

  /// The code that a library runs when it is loaded said no, or was ended.
  public static final int INITIALIZATION_FAILED = 1114;

  /// The path of a file is longer than Windows allows.
  public static final int PATH_TOO_LONG = 206;

  /// Group policy forbids the file.
  public static final int BLOCKED_BY_GROUP_POLICY = 1260;

  /// Nothing more can be promised of memory and page file.
  public static final int COMMIT_LIMIT = 1455;

  /// Smart App Control or application control forbids the file.
  public static final int BLOCKED_BY_APPLICATION_CONTROL = 4551;

  private static final Map<Integer, String> MEANINGS =
      Map.ofEntries(
          Map.entry(2, "the file is not there"),
          Map.entry(3, "the folder is not there"),
          Map.entry(5, "you may not read it"),
          Map.entry(8, "there is too little memory"),
          Map.entry(MODULE_NOT_FOUND, "a file that it needs was not found"),
          Map.entry(127, "a library that it needs lacks a function, so its version does not fit"),
          Map.entry(182, "Windows could not find a function of its own in it"),
          Map.entry(193, "it is not made for this kind of Windows program, or it is damaged"),
          Map.entry(PATH_TOO_LONG, "its path is too long"),
          Map.entry(577, "its signature is not accepted"),
          Map.entry(
              INITIALIZATION_FAILED, "a library that it needs was found, but could not start"),
          Map.entry(1157, "a file that it needs was not found"),
          Map.entry(BLOCKED_BY_GROUP_POLICY, "a rule of this computer does not allow it"),
          Map.entry(COMMIT_LIMIT, "the paging file is too small"),
          Map.entry(1920, "the file cannot be accessed"),
          Map.entry(BLOCKED_BY_APPLICATION_CONTROL, "a rule of this computer does not allow it"));

  private WindowsError() {}

  /// Windows's answer for a file, as a sentence.
  public static Message of(int number) {
    String text = String.valueOf(number);
    return Optional.ofNullable(MEANINGS.get(number))
        .map(
            meaning ->
                Message.of(
                    "windows-error." + number,
                    "Windows does not load this file (error {number}): " + meaning,
                    "number",
                    text))
        .orElseGet(
            () ->
                Message.of(
                    "windows-error",
                    "Windows does not load this file (error {number})",
                    "number",
                    text));
  }
}
