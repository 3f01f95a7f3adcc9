package org.pywrapdoctor.wizard.word;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.pywrapdoctor.diagnosis.Message;

/// The words of the interface in one language, with named placeholders in braces.
public final class Words {
  private final ResourceBundle bundle;
  private final NumberFormat numbers;
  private final NumberFormat decimals;
  private final DateTimeFormatter moments;

  private Words(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    numbers = NumberFormat.getIntegerInstance(locale);
    moments =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
            .withLocale(locale)
            .withZone(ZoneId.systemDefault());
    decimals = NumberFormat.getNumberInstance(locale);
    decimals.setMinimumFractionDigits(1);
    decimals.setMaximumFractionDigits(1);
  }

  /// The words for a language; English where it has none.
  public static Words in(Locale locale) {
    return new Words(
        ResourceBundle.getBundle("org.pywrapdoctor.wizard.Words", locale, Words.class.getModule()),
        locale);
  }

  /// The bundle, for views.
  public ResourceBundle bundle() {
    return bundle;
  }

  /// The text of a key; its placeholders are given as name, value, name, value, …
  public String text(String key, String... namesAndValues) {
    String[] safe = namesAndValues.clone();
    for (int value = 1; value < safe.length; value += 2) {
      safe[value] = Plain.text(safe[value]);
    }
    return Message.of(key, bundle.getString(key), safe).text();
  }

  /// The text for a number of things: `key.one` or `key.many`, with the number as `{count}`.
  public String count(String key, long count, String... namesAndValues) {
    String[] all =
        Stream.concat(Stream.of("count", number(count)), Stream.of(namesAndValues))
            .toArray(String[]::new);
    return text(key + (count == 1 ? ".one" : ".many"), all);
  }

  /// A message of the engine: in this language when it is translated, else in English.
  public String say(Message message) {
    return Plain.text(
        bundle.containsKey(message.key())
            ? message.text(bundle.getString(message.key()))
            : message.text());
  }

  /// A whole number as it is written in this language.
  public String number(long value) {
    return numbers.format(value);
  }

  /// A time in seconds, with one decimal place.
  public String seconds(long milliseconds) {
    return decimals.format(milliseconds / 1000.0);
  }

  /// A moment of ISO 8601 as this language writes it, in the time of this computer; the text itself
  /// when it is none.
  public String moment(String iso) {
    try {
      return moments.format(Instant.parse(iso));
    } catch (DateTimeParseException e) {
      return Plain.text(iso);
    }
  }

  /// A size in bytes in the unit that fits, in powers of 1000.
  public String bytes(long bytes) {
    if (bytes < 1000) {
      return text("unit.bytes", "value", number(bytes));
    }
    if (bytes < 1_000_000) {
      return text("unit.kilobytes", "value", number(Math.round(bytes / 1e3)));
    }
    if (bytes < 1_000_000_000) {
      return text("unit.megabytes", "value", number(Math.round(bytes / 1e6)));
    }
    return text("unit.gigabytes", "value", decimals.format(bytes / 1e9));
  }
}
