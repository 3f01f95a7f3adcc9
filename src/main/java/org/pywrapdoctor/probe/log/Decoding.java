package org.pywrapdoctor.probe.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// The text of a log's bytes. PowerShell redirects into UTF-16, and programs on Windows print in
/// the code page of the console or of the system.
final class Decoding {

  /// The code pages of the languages whose messages are known: ANSI and console.
  private static final List<String> CODE_PAGES =
      List.of("windows-1252", "IBM850", "windows-1251", "IBM866", "GB18030", "windows-31j");

  /// Pieces of what Windows says of a DLL, by which the right code page shows itself.
  private static final List<String> TELLTALES =
      List.of(
          "für",
          "zulässig",
          "spécifi",
          "procédure",
          "échou",
          "módulo",
          "inicialización",
          "inicialização",
          "vínculo",
          "possível",
          "não",
          "указанн",
          "модул",
          "програм",
          "доступ",
          "файл",
          "模块",
          "指定的",
          "动态",
          "程序",
          "访问",
          "页面",
          "モジュ",
          "ライブラリ",
          "指定された",
          "アクセス");

  private static final int SAMPLE = 64 * 1024;

  private Decoding() {}

  static String decode(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    ByteBuffer whole = ByteBuffer.wrap(bytes, start, bytes.length - start);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(whole).toString();
    } catch (CharacterCodingException e) {
      return looksLikeUtf16(bytes)
          ? new String(bytes, StandardCharsets.UTF_16LE)
          : new String(bytes, codePage(bytes));
    }
  }

  /// A log whose beginning was left out has lost its byte order mark.
  private static boolean looksLikeUtf16(byte[] bytes) {
    int sample = Math.min(bytes.length, SAMPLE);
    int zeros = 0;
    for (int i = 1; i < sample; i += 2) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros > sample / 4;
  }

  /// UTF-8 where most of the foreign letters are whole, else the code page that makes words of
  /// them.
  private static Charset codePage(byte[] bytes) {
    byte[] sample = foreign(bytes);
    return Stream.concat(Stream.of(StandardCharsets.UTF_8), pages())
        .filter(page -> TELLTALES.stream().anyMatch(new String(sample, page)::contains))
        .findFirst()
        .orElse(StandardCharsets.UTF_8);
  }

  private static Stream<Charset> pages() {
    return CODE_PAGES.stream().filter(Charset::isSupported).map(Charset::forName);
  }

  /// The surroundings of the first bytes that are not ASCII.
  private static byte[] foreign(byte[] bytes) {
    int first = 0;
    while (first < bytes.length && bytes[first] >= 0) {
      first++;
    }
    byte[] sample = new byte[Math.min(SAMPLE, bytes.length - first)];
    System.arraycopy(bytes, first, sample, 0, sample.length);
    return sample;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
