package org.pywrapdoctor.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A code for a fault of our own, such as `7K2M-QX4D-9TRC`: four letters each for the method that
/// failed, the root cause, and the whole stack. The same fault gives the same code everywhere.
public final class ErrorCode {
  private static final int LETTERS = 4;

  private ErrorCode() {}

  /// The code of an exception.
  public static String of(Throwable fault) {
    Throwable root = fault;
    while (root.getCause() instanceof Throwable cause && cause != root) {
      root = cause;
    }
    List<String> stack = Arrays.stream(root.getStackTrace()).map(ErrorCode::frame).toList();
    String method = stack.isEmpty() ? "" : stack.getFirst();
    String cause = root.getClass().getName() + "@" + method;
    String whole = stack.stream().collect(Collectors.joining("\n", cause, ""));
    return group(method) + "-" + group(cause) + "-" + group(whole);
  }

  private static String frame(StackTraceElement element) {
    return element.getClassName() + "." + element.getMethodName();
  }

  private static String group(String text) {
    return Crockford.letters(Integer.toUnsignedLong(text.hashCode()), LETTERS);
  }
}
