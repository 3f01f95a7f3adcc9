package org.pywrapdoctor.probe.installation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The header lines of a METADATA, PKG-INFO or WHEEL file (PyPA, "Core metadata specifications").
/// Lines that make no sense are passed over; the description behind the headers is not read.
record Metadata(List<Header> headers) {
  private static final int MOST_HEADERS = 10_000;

  /// One line, its name in small letters.
  record Header(String name, String value) {}

  static Metadata parse(String text) {
    List<Header> headers = new ArrayList<>();
    for (String line : (Iterable<String>) text.lines()::iterator) {
      int colon = line.indexOf(':');
      if (line.isBlank() || headers.size() == MOST_HEADERS) {
        break;
      }
      if (colon > 0 && !Character.isWhitespace(line.charAt(0))) {
        headers.add(
            new Header(
                line.substring(0, colon).toLowerCase(Locale.ROOT),
                line.substring(colon + 1).strip()));
      }
    }
    return new Metadata(List.copyOf(headers));
  }

  /// All values of a header, in order.
  List<String> all(String name) {
    return headers.stream()
        .filter(header -> header.name().equals(name))
        .map(Header::value)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }
}
