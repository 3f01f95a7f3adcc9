package org.pywrapdoctor.host.recorded;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Commands of two runs of this program that mean the same. They differ in the source text after
/// `-c`, which changes with our version, and in nonces, which the examined program repeats in its
/// output.
final class CommandShape {
  private static final String SOURCE_FOLLOWS = "-c";
  private static final Pattern NONCE = Pattern.compile("[0-9a-f]{32}");

  private CommandShape() {}

  /// A command with its source text left out.
  static List<String> withoutSource(List<String> command) {
    List<String> kept = new ArrayList<>();
    for (String argument : command) {
      boolean source = !kept.isEmpty() && kept.getLast().equals(SOURCE_FOLLOWS);
      kept.add(source ? "" : argument);
    }
    return List.copyOf(kept);
  }

  /// Whether two commands without source differ in nonces only.
  static boolean same(List<String> first, List<String> second) {
    return withoutNonces(first).equals(withoutNonces(second));
  }

  private static List<String> withoutNonces(List<String> command) {
    return command.stream().map(word -> NONCE.matcher(word).replaceAll("")).toList();
  }

  /// An output with the nonces of the command that made it replaced by those of another.
  static byte[] translate(byte[] output, List<String> from, List<String> to) {
    String text = new String(output, StandardCharsets.ISO_8859_1);
    for (int i = 0; i < from.size(); i++) {
      if (NONCE.matcher(from.get(i)).matches()) {
        text = text.replace(from.get(i), to.get(i));
      }
    }
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
