package org.pywrapdoctor.diagnosis.rule.model;

/// Text as Python writes it: only printable ASCII, the rest escaped, so that no path can end it.
final class PythonText {

  private PythonText() {}

  static String of(String text) {
    StringBuilder literal = new StringBuilder("'");
    text.codePoints()
        .forEach(
            letter -> {
              if (letter == '\''
                  || letter == '\\'
                  || letter == '"'
                  || letter < ' '
                  || letter > '~') {
                literal.append(String.format("\\U%08x", letter));
              } else {
                literal.appendCodePoint(letter);
              }
            });
    return literal.append("'").toString();
  }
}
