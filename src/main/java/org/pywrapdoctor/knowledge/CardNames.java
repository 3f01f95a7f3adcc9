package org.pywrapdoctor.knowledge;

import java.util.Optional;
import java.util.regex.Pattern;

/// The names of graphics cards by their numbers on the PCI bus, as the PCI ID Project lists them.
public final class CardNames {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{4}:[0-9a-f]{4}");

  private final String lines;

  private CardNames(String lines) {
    this.lines = lines;
  }

  static CardNames read(DataFiles files) {
    return new CardNames(files.text("card-names.txt"));
  }

  /// The name of a card, such as `AD102 [GeForce RTX 4090]` for `10de:2684`.
  public Optional<String> name(String pciId) {
    int found = ID.matcher(pciId).matches() ? lines.indexOf("\n" + pciId + " ") : -1;
    if (found < 0) {
      return Optional.empty();
    }
    int start = found + pciId.length() + 2;
    return Optional.of(lines.substring(start, lines.indexOf('\n', start)));
  }
}
