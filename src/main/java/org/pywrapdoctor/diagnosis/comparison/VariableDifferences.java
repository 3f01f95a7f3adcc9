package org.pywrapdoctor.diagnosis.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.snapshot.Variable;

/// Environment variables with other values. Where the folders of a person and of an environment lie
/// makes no difference.
///
/// @param sides what the reports are to each other
record VariableDifferences(Sides sides) {
  private static final int REDIRECTS = 60;
  private static final int LITTLE = 2;

  /// Variables that decide where Python and the loader look, or which code of TensorFlow runs.
  private static final Set<String> TELLING =
      Set.of(
          "LD_LIBRARY_PATH",
          "LD_PRELOAD",
          "DYLD_LIBRARY_PATH",
          "DYLD_INSERT_LIBRARIES",
          "GLIBC_TUNABLES",
          "PYTHONPATH",
          "PYTHONHOME",
          "PYTHONNOUSERSITE",
          "PYTHONSAFEPATH",
          "PROTOCOL_BUFFERS_PYTHON_IMPLEMENTATION",
          "KERAS_BACKEND",
          "TF_USE_LEGACY_KERAS",
          "TF_XLA_FLAGS",
          "CUDA_VISIBLE_DEVICES");

  private static final Pattern HOME =
      Pattern.compile("(?i)(/home/|/Users/|[A-Z]:[\\\\/]+Users[\\\\/]+)[^/\\\\:;]+");

  List<Difference> of(Snapshot a, Snapshot b) {
    Map<String, String> first = values(a);
    Map<String, String> second = values(b);
    Set<String> names = new TreeSet<>(first.keySet());
    names.addAll(second.keySet());
    List<Difference> found = new ArrayList<>();
    for (String name : names) {
      String one = first.getOrDefault(name, "");
      String other = second.getOrDefault(name, "");
      boolean telling = TELLING.contains(name);
      boolean place = (one + other).contains("/") || (one + other).contains("\\");
      if (!neutral(one, a).equals(neutral(other, b)) && (telling || !place)) {
        found.add(difference(name, one, other, telling ? REDIRECTS : LITTLE));
      }
    }
    return found;
  }

  private Difference difference(String name, String one, String other, int weight) {
    return new Difference(
        "variable " + name,
        one,
        other,
        weight,
        sides.values(name, shown(one), shown(other)),
        one.isEmpty()
            ? sides.message("variable-unset", "Take the variable {name} away", "name", name)
            : sides.message(
                "variable-set",
                "Set the variable {name} as on the first: {value}",
                "name",
                name,
                "value",
                one));
  }

  private static String shown(String value) {
    return value.isEmpty() ? "not set" : value;
  }

  /// A value without the places of the person and of the environment.
  private static String neutral(String value, Snapshot snapshot) {
    String prefix = snapshot.python().map(python -> python.prefix()).orElse("");
    String bare = prefix.isEmpty() ? value : value.replace(prefix, "{environment}");
    return HOME.matcher(bare).replaceAll("~");
  }

  private static Map<String, String> values(Snapshot snapshot) {
    Map<String, String> values = new TreeMap<>();
    snapshot.variables().ifKnown().stream()
        .flatMap(List::stream)
        .forEach(
            (Variable variable) ->
                variable.value().ifPresent(value -> values.put(variable.name(), value)));
    return values;
  }
}
