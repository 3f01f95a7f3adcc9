package org.pywrapdoctor.diagnosis.comparison;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Machine;
import org.pywrapdoctor.snapshot.Snapshot;

/// What the two reports are to each other.
public enum Sides {
  /// Two computers.
  TWO_COMPUTERS("on the first computer", "on the second"),
  /// One computer, the earlier report first.
  BEFORE_AND_AFTER("before", "after"),
  /// One computer, the later report first.
  AFTER_AND_BEFORE("after", "before");

  private final String first;
  private final String second;

  Sides(String first, String second) {
    this.first = first;
    this.second = second;
  }

  /// The same hardware to the byte with the same environment is the same computer. Names of
  /// computers are in no report.
  static Sides of(Snapshot a, Snapshot b) {
    boolean same =
        hardware(a).isPresent()
            && hardware(a).equals(hardware(b))
            && environment(a).equals(environment(b));
    if (!same) {
      return TWO_COMPUTERS;
    }
    return a.takenAt().compareTo(b.takenAt()) <= 0 ? BEFORE_AND_AFTER : AFTER_AND_BEFORE;
  }

  /// Whether both reports come from one computer.
  public boolean isOneComputer() {
    return this != TWO_COMPUTERS;
  }

  /// A sentence in which `{first}` and `{second}` are the sides. Other values are given as name,
  /// value, …
  Message message(String key, String english, String... namesAndValues) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return Message.taking(
        "compare." + key + "." + name().toLowerCase(Locale.ROOT).replace('_', '-'),
        english.replace("{first}", first).replace("{second}", second),
        values);
  }

  /// Something with its value on either side.
  Message values(String what, String one, String other) {
    return message(
        "values", "{what}: {a} {first}, {b} {second}", "what", what, "a", one, "b", other);
  }

  private static Optional<String> hardware(Snapshot snapshot) {
    return snapshot
        .machine()
        .ifKnown()
        .filter(machine -> machine.memoryBytes().ifKnown().isPresent())
        .map(Sides::hardware);
  }

  private static String hardware(Machine machine) {
    return machine.operatingSystem() + " " + machine.memoryBytes() + " " + machine.cpu();
  }

  private static Optional<String> environment(Snapshot snapshot) {
    return snapshot.python().map(Interpreter::prefix);
  }
}
