package org.pywrapdoctor.remedy.apply;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Follows what `pip install` prints with `--progress-bar raw` (pip 24.1 and later): what is being
/// collected, and `Progress N of M` for each download. Older pips print the first of these only.
final class PipOutput {
  private static final Pattern COLLECTING = Pattern.compile("Collecting ([A-Za-z0-9._-]+).*");
  private static final Pattern DOWNLOADING = Pattern.compile("\\s*Downloading (?:\\S*/)?(\\S+).*");
  private static final Pattern PROGRESS = Pattern.compile("Progress (\\d{1,18}) of (\\d{1,18})");
  private static final Pattern INSTALLING = Pattern.compile("Installing collected packages: .*");
  private static final double MEGABYTE = 1_000_000;

  private final Optional<Integer> expectedMegabytes;
  private final LongSupplier nanoClock;
  private final long started;
  private String item = "";
  private long finishedBytes;
  private long currentBytes;

  PipOutput(Optional<Integer> expectedMegabytes, LongSupplier nanoClock) {
    this.expectedMegabytes = expectedMegabytes;
    this.nanoClock = nanoClock;
    this.started = nanoClock.getAsLong();
  }

  /// How far it is after this line; empty when the line says nothing of that.
  Optional<InstallProgress> after(String line) {
    Matcher collecting = COLLECTING.matcher(line);
    Matcher downloading = DOWNLOADING.matcher(line);
    Matcher progress = PROGRESS.matcher(line.strip());
    if (collecting.matches()) {
      item = collecting.group(1);
    } else if (downloading.matches()) {
      item = downloading.group(1);
      finishedBytes += currentBytes;
      currentBytes = 0;
    } else if (progress.matches()) {
      currentBytes = Long.parseLong(progress.group(1));
    } else if (INSTALLING.matcher(line).matches()) {
      return Optional.of(
          new InstallProgress(
              "", (finishedBytes + currentBytes) / MEGABYTE, Optional.of(1.0), Optional.empty()));
    } else {
      return Optional.empty();
    }
    return Optional.of(now());
  }

  private InstallProgress now() {
    return InstallProgress.of(
        item,
        ((double) finishedBytes + currentBytes) / MEGABYTE,
        expectedMegabytes,
        Duration.ofNanos(nanoClock.getAsLong() - started));
  }
}
