package org.pywrapdoctor.diagnosis.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

/// The parts of two snapshots that only one of them has, such as when an older version of the
/// program took the other.
final class Parts {

  private static final Map<String, Function<Snapshot, Seen<?>>> COMPARED = new LinkedHashMap<>();

  static {
    COMPARED.put("the computer", Snapshot::machine);
    COMPARED.put("the variables", Snapshot::variables);
    COMPARED.put("the Python", Snapshot::interpreter);
    COMPARED.put("where modules come from", Snapshot::modulePath);
    COMPARED.put("the packages", Snapshot::installation);
    COMPARED.put("the native libraries", Snapshot::nativeLibraries);
    COMPARED.put("the graphics card", Snapshot::gpu);
  }

  private Parts() {}

  static List<Message> missing(Snapshot a, Snapshot b) {
    return COMPARED.entrySet().stream()
        .filter(part -> known(part.getValue(), a) != known(part.getValue(), b))
        .map(
            part ->
                Message.of(
                    "compare.one-sided",
                    "Only the {side} report tells of this, so it is not compared: {part}",
                    "side",
                    known(part.getValue(), a) ? "first" : "second",
                    "part",
                    part.getKey()))
        .toList();
  }

  private static boolean known(Function<Snapshot, Seen<?>> part, Snapshot snapshot) {
    return part.apply(snapshot).ifKnown().isPresent();
  }
}
