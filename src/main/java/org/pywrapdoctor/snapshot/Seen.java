package org.pywrapdoctor.snapshot;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import java.util.function.Function;

/// One part of a snapshot: known, not known for a reason, or not looked at. A rule never fires on
/// the last two, and they never count as "fine".
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "seen")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Seen.Known.class, name = "known"),
  @JsonSubTypes.Type(value = Seen.NotKnown.class, name = "not-known"),
  @JsonSubTypes.Type(value = Seen.NotLooked.class, name = "not-looked")
})
public sealed interface Seen<T> {

  /// It was looked at, and this is what was seen.
  record Known<T>(T value) implements Seen<T> {}

  /// It was looked at without an answer; `why` says the reason in words for a person.
  record NotKnown<T>(String why) implements Seen<T> {}

  /// Nobody looked, because it was not asked for or an earlier answer made it pointless.
  record NotLooked<T>() implements Seen<T> {}

  static <T> Seen<T> known(T value) {
    return new Known<>(value);
  }

  static <T> Seen<T> notKnown(String why) {
    return new NotKnown<>(why);
  }

  static <T> Seen<T> notLooked() {
    return new NotLooked<>();
  }

  /// The value when it is known.
  default Optional<T> ifKnown() {
    return this instanceof Known<T>(T value) ? Optional.of(value) : Optional.empty();
  }

  /// A part of a known value; what is not known stays so for the same reason.
  default <R> Seen<R> map(Function<? super T, ? extends R> part) {
    return switch (this) {
      case Known<T>(T value) -> known(part.apply(value));
      case NotKnown<T>(String why) -> notKnown(why);
      case NotLooked<T>() -> notLooked();
    };
  }
}
