package org.pywrapdoctor.remedy.apply;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Follows what `uv pip install` writes into a pipe (read off uv 0.9 to 0.13): `Downloading numpy
/// (15.9MiB)` for each larger package when its download begins, and `Downloaded numpy` when it
/// ended.
final class UvOutput {
  private static final Pattern BEGINS =
      Pattern.compile("\\s*Downloading (\\S+) \\((\\d{1,6}(?:\\.\\d+)?)([KMG])iB\\)");
  private static final Pattern ENDED = Pattern.compile("\\s*Downloaded (\\S+)");
  private static final Map<String, Double> MEGABYTES =
      Map.of("K", 1024 / 1e6, "M", 1024 * 1024 / 1e6, "G", 1024 * 1024 * 1024 / 1e6);

  private final Optional<Integer> expectedMegabytes;
  private final LongSupplier nanoClock;
  private final long started;
  private final Map<String, Double> going = new HashMap<>();
  private double finished;

  UvOutput(Optional<Integer> expectedMegabytes, LongSupplier nanoClock) {
    this.expectedMegabytes = expectedMegabytes;
    this.nanoClock = nanoClock;
    started = nanoClock.getAsLong();
  }

  /// How far it is after this line; empty when the line says nothing of that.
  Optional<InstallProgress> after(String line) {
    Matcher begins = BEGINS.matcher(line);
    Matcher ended = ENDED.matcher(line);
    if (begins.matches()) {
      going.put(
          begins.group(1), Double.parseDouble(begins.group(2)) * MEGABYTES.get(begins.group(3)));
      return Optional.of(now(begins.group(1)));
    }
    if (ended.matches() && going.containsKey(ended.group(1))) {
      finished += going.remove(ended.group(1));
      return Optional.of(now(going.keySet().stream().findFirst().orElse(ended.group(1))));
    }
    return Optional.empty();
  }

  private InstallProgress now(String item) {
    return InstallProgress.of(
        item, finished, expectedMegabytes, Duration.ofNanos(nanoClock.getAsLong() - started));
  }
}
