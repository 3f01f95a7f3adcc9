package org.pywrapdoctor.probe.variable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.probe.Probe;
import org.pywrapdoctor.probe.Progress;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.snapshot.Variable;

/// Reads the environment variables: the values of those that matter, with credentials taken out,
/// and of the others the name only.
public final class VariableProbe implements Probe {
  /// Windows allows 32,767 characters; a Linux system allows more than anybody reads.
  private static final int LONGEST_VALUE = 32_767;

  private final Host host;

  public VariableProbe(Host host) {
    this.host = host;
  }

  @Override
  public Snapshot look(Snapshot soFar, Progress progress) {
    Map<String, String> sorted = new TreeMap<>(host.environment());
    List<Variable> variables =
        sorted.entrySet().stream()
            .map(entry -> new Variable(entry.getKey(), value(entry.getKey(), entry.getValue())))
            .toList();
    return soFar.toBuilder().variables(Seen.known(variables)).build();
  }

  private static Optional<String> value(String name, String value) {
    return AllowList.allows(name)
        ? Optional.of(Credentials.remove(shortened(value)))
        : Optional.empty();
  }

  private static String shortened(String value) {
    return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + " …";
  }
}
