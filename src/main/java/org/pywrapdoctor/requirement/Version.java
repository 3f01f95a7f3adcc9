package org.pywrapdoctor.requirement;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A version of a distribution as PEP 440 defines it. Equality and order are those of the standard:
/// `1.0` equals `1.0.0`, and `1.0.dev1 < 1.0a1 < 1.0rc1 < 1.0 < 1.0+cpu < 1.0.post1`.
public final class Version implements Comparable<Version> {
  /// Stands for a part that a version does not have.
  static final long ABSENT = -1;

  private final long epoch;
  private final List<Long> release;
  private final Phase phase;
  private final long phaseNumber;
  private final long post;
  private final long dev;
  private final List<String> local;

  Version(
      long epoch,
      List<Long> release,
      Phase phase,
      long phaseNumber,
      long post,
      long dev,
      List<String> local) {
    this.epoch = epoch;
    this.release = release;
    this.phase = phase;
    this.phaseNumber = phaseNumber;
    this.post = post;
    this.dev = dev;
    this.local = local;
  }

  /// What precedes a final release, in order; `DEV` is a version with nothing but `.devN`.
  enum Phase {
    DEV(""),
    ALPHA("a"),
    BETA("b"),
    CANDIDATE("rc"),
    FINAL("");

    private final String letter;

    Phase(String letter) {
      this.letter = letter;
    }

    static Phase of(String word) {
      return switch (word.toLowerCase(Locale.ROOT)) {
        case "a", "alpha" -> ALPHA;
        case "b", "beta" -> BETA;
        default -> CANDIDATE;
      };
    }
  }

  /// Reads a version that comes from the examined computer. Empty when it is none, or when it is
  /// unreasonably long (over 200 characters, or a number of over 18 digits).
  public static Optional<Version> parse(String text) {
    return VersionParser.parse(text);
  }

  /// Reads a version that the program itself wrote down.
  ///
  /// @throws IllegalArgumentException when it is none
  public static Version of(String text) {
    return parse(text)
        .orElseThrow(() -> new IllegalArgumentException("not a PEP 440 version: " + text));
  }

  /// The numbers before any suffix, as written: `1.20.0` gives 1, 20 and 0.
  public List<Long> release() {
    return release;
  }

  /// The number before the first dot.
  public long major() {
    return release.getFirst();
  }

  /// The number after the first dot; 0 when there is none.
  public long minor() {
    return release.size() > 1 ? release.get(1) : 0;
  }

  /// The first two numbers, such as `3.11` of `3.11.7`.
  public String majorMinor() {
    return major() + "." + minor();
  }

  public long epoch() {
    return epoch;
  }

  /// Whether pip leaves it out unless it is asked for: alpha, beta, candidate or development.
  public boolean isPrerelease() {
    return phase != Phase.FINAL || dev != ABSENT;
  }

  public boolean isPostrelease() {
    return post != ABSENT;
  }

  /// Whether it has a local part, such as `+cpu`; no public registry serves such versions.
  public boolean isLocal() {
    return !local.isEmpty();
  }

  /// The same version without its local part.
  public Version withoutLocal() {
    return isLocal() ? new Version(epoch, release, phase, phaseNumber, post, dev, List.of()) : this;
  }

  /// Epoch and release numbers alone.
  public Version base() {
    return new Version(epoch, release, Phase.FINAL, 0, ABSENT, ABSENT, List.of());
  }

  /// The earliest version that leads up to this one: `1.0.dev0` for `1.0`.
  Version firstPrerelease() {
    return new Version(epoch, release, phase, phaseNumber, post, 0, List.of());
  }

  /// The same version without post, development and local parts.
  Version withoutPost() {
    return new Version(epoch, release, phase, phaseNumber, ABSENT, ABSENT, List.of());
  }

  /// The earliest version after a development or post release: `1.0.post2.dev0` for `1.0.post1`.
  /// Other versions have no such next one.
  Optional<Version> next() {
    if (dev != ABSENT) {
      return Optional.of(new Version(epoch, release, phase, phaseNumber, post, dev + 1, List.of()));
    }
    return post == ABSENT
        ? Optional.empty()
        : Optional.of(new Version(epoch, release, phase, phaseNumber, post + 1, 0, List.of()));
  }

  @Override
  public int compareTo(Version other) {
    return IntStream.of(
            Long.compare(epoch, other.epoch),
            compareReleases(release, other.release),
            phaseForOrder().compareTo(other.phaseForOrder()),
            Long.compare(phaseNumber, other.phaseNumber),
            Long.compare(post, other.post),
            Long.compare(devForOrder(), other.devForOrder()),
            LocalVersion.compare(local, other.local))
        .filter(order -> order != 0)
        .findFirst()
        .orElse(0);
  }

  private long devForOrder() {
    return dev == ABSENT ? Long.MAX_VALUE : dev;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Version version && compareTo(version) == 0;
  }

  @Override
  public int hashCode() {
    int significant = release.size();
    while (significant > 1 && release.get(significant - 1) == 0) {
      significant--;
    }
    return Objects.hash(
        epoch, release.subList(0, significant), phase, phaseNumber, post, dev, local);
  }

  /// The normalised text: `V1.0-Alpha.1` becomes `1.0a1`.
  @Override
  public String toString() {
    return (epoch == 0 ? "" : epoch + "!")
        + release.stream().map(String::valueOf).collect(Collectors.joining("."))
        + (phase == Phase.FINAL ? "" : phase.letter + phaseNumber)
        + (post == ABSENT ? "" : ".post" + post)
        + (dev == ABSENT ? "" : ".dev" + dev)
        + (local.isEmpty() ? "" : "+" + String.join(".", local));
  }

  private Phase phaseForOrder() {
    return phase == Phase.FINAL && post == ABSENT && dev != ABSENT ? Phase.DEV : phase;
  }

  private static int compareReleases(List<Long> first, List<Long> second) {
    for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
      int order =
          Long.compare(i < first.size() ? first.get(i) : 0, i < second.size() ? second.get(i) : 0);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
