package org.pywrapdoctor.diagnosis.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.diagnosis.rule.Demand;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.requirement.Version;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.FileCheck;
import org.pywrapdoctor.snapshot.Installation;
import org.pywrapdoctor.snapshot.Snapshot;

/// What is installed on one and not, or otherwise, on the other.
///
/// @param knowledge what is known of packages
record PackageDifferences(Knowledge knowledge) {
  private static final int DAMAGED = 97;
  private static final int NEEDED_AND_MISSING = 95;
  private static final int OUT_OF_RANGE = 90;
  private static final int TENSORFLOW = 80;
  private static final int SECOND_TENSORFLOW = 75;
  private static final int NEEDED = 50;
  private static final int PATCH = 10;
  private static final int OTHER = 3;

  List<Difference> of(Snapshot a, Snapshot b) {
    Map<String, Distribution> first = byName(a);
    Map<String, Distribution> second = byName(b);
    Set<String> needed = new TreeSet<>(needed(a));
    needed.addAll(needed(b));
    Set<String> outOfRange =
        Demand.of(b, knowledge).stream()
            .filter(Demand::isOutOfRange)
            .map(Demand::name)
            .collect(Collectors.toSet());
    Set<String> names = new TreeSet<>(first.keySet());
    names.addAll(second.keySet());
    List<Difference> found = new ArrayList<>();
    for (String name : names) {
      Optional<Distribution> here = Optional.ofNullable(first.get(name));
      Optional<Distribution> there = Optional.ofNullable(second.get(name));
      String one = here.map(Distribution::version).orElse("");
      String other = there.map(Distribution::version).orElse("");
      if (!one.equals(other)) {
        found.add(version(name, one, other, weight(name, one, other, needed, outOfRange)));
      } else if (problems(there) > 0 && problems(here) == 0) {
        found.add(damaged(name, problems(there), one));
      }
    }
    return found;
  }

  private int weight(
      String name, String one, String other, Set<String> needed, Set<String> outOfRange) {
    boolean tensorflow = knowledge.names().contains(name);
    if (!tensorflow && !needed.contains(name)) {
      return OTHER;
    }
    if (isPatch(one, other) && !outOfRange.contains(name)) {
      return PATCH;
    }
    if (tensorflow) {
      return one.isEmpty() ? SECOND_TENSORFLOW : TENSORFLOW;
    }
    if (other.isEmpty()) {
      return NEEDED_AND_MISSING;
    }
    return outOfRange.contains(name) ? OUT_OF_RANGE : one.isEmpty() ? OTHER : NEEDED;
  }

  private static boolean isPatch(String one, String other) {
    Optional<Version> first = Version.parse(one);
    Optional<Version> second = Version.parse(other);
    return first.isPresent()
        && second.isPresent()
        && first.get().majorMinor().equals(second.get().majorMinor());
  }

  private static Difference version(String name, String one, String other, int weight) {
    if (one.isEmpty()) {
      return new Difference(
          "package " + name,
          one,
          other,
          weight,
          Message.of(
              "compare.package-added", "{name} is only on the second computer", "name", name),
          Message.of(
              "compare.package-remove",
              "If nothing there needs it: python -m pip uninstall {name}",
              "name",
              name));
    }
    Message change =
        Message.of(
            "compare.package-install",
            "python -m pip install {name}=={version}",
            "name",
            name,
            "version",
            one);
    if (other.isEmpty()) {
      return new Difference(
          "package " + name,
          one,
          other,
          weight,
          Message.of(
              "compare.package-missing", "{name} is not on the second computer", "name", name),
          change);
    }
    String english =
        weight == PATCH
            ? "{name} differs in the third number alone, which is known to be harmless"
            : "{name} is {a} on the first computer and {b} on the second";
    return new Difference(
        "package " + name,
        one,
        other,
        weight,
        Message.taking(
            weight == PATCH ? "compare.package-patch" : "compare.package-version",
            english,
            Map.of("name", name, "a", one, "b", other)),
        change);
  }

  private static Difference damaged(String name, int files, String version) {
    return new Difference(
        "package " + name,
        version,
        version + ", files differ",
        DAMAGED,
        Message.of(
            "compare.package-damaged",
            "Files of {name} are not as they were installed on the second computer: {count}",
            "name",
            name,
            "count",
            String.valueOf(files)),
        Message.of(
            "compare.package-reinstall",
            "python -m pip install --force-reinstall --no-deps --no-cache-dir {name}=={version}",
            "name",
            name,
            "version",
            version));
  }

  private static int problems(Optional<Distribution> distribution) {
    return distribution.flatMap(d -> d.files().ifKnown()).map(FileCheck::problemCount).orElse(0);
  }

  private Set<String> needed(Snapshot snapshot) {
    return Demand.of(snapshot, knowledge).stream().map(Demand::name).collect(Collectors.toSet());
  }

  private static Map<String, Distribution> byName(Snapshot snapshot) {
    Map<String, Distribution> found = new TreeMap<>();
    snapshot.installation().ifKnown().map(Installation::distributions).stream()
        .flatMap(List::stream)
        .forEach(distribution -> found.putIfAbsent(distribution.normalizedName(), distribution));
    return found;
  }
}
