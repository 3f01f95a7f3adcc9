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
import org.pywrapdoctor.requirement.DistributionNames;
import org.pywrapdoctor.requirement.Version;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.FileCheck;
import org.pywrapdoctor.snapshot.Installation;
import org.pywrapdoctor.snapshot.Snapshot;

/// What is installed on one and not, or otherwise, on the other.
///
/// @param knowledge what is known of packages
/// @param sides what the reports are to each other
/// @param first what the first has, by normalised name
/// @param second what the second has
/// @param ones the distributions of the first that own the import package `tensorflow`, with their
/// versions
/// @param others those of the second
record PackageDifferences(
    Knowledge knowledge,
    Sides sides,
    Map<String, Distribution> first,
    Map<String, Distribution> second,
    Map<String, String> ones,
    Map<String, String> others) {
  private static final int DAMAGED = 97;
  private static final int MISSING = 95;
  private static final int OUT_OF_RANGE = 90;
  private static final int TENSORFLOW = 80;
  private static final int SECOND_TENSORFLOW = 75;
  private static final int TOUCHY = 50;
  private static final int PATCH = 10;
  private static final int OTHER = 3;

  /// What TensorFlow's native code and its models depend on; each has causes of its own.
  private static final Set<String> TOUCHY_PACKAGES =
      Set.of("numpy", "protobuf", "keras", "tf-keras", "h5py", "ml-dtypes");

  static List<Difference> of(Knowledge knowledge, Sides sides, Snapshot a, Snapshot b) {
    return a.installation().ifKnown().isEmpty() || b.installation().ifKnown().isEmpty()
        ? List.of()
        : of(knowledge, sides, byName(a), byName(b)).all(Demand.of(b, knowledge));
  }

  private static PackageDifferences of(
      Knowledge knowledge,
      Sides sides,
      Map<String, Distribution> first,
      Map<String, Distribution> second) {
    return new PackageDifferences(
        knowledge,
        sides,
        first,
        second,
        tensorflows(first, knowledge),
        tensorflows(second, knowledge));
  }

  /// @param demands what TensorFlow asks for on the second
  private List<Difference> all(List<Demand> demands) {
    Set<String> names = new TreeSet<>(first.keySet());
    names.addAll(second.keySet());
    boolean otherTensorFlow =
        names.stream()
            .filter(knowledge.names()::contains)
            .anyMatch(name -> tensorflow(name) == TENSORFLOW);
    List<Difference> found = new ArrayList<>();
    for (String name : names) {
      Optional<Distribution> here = Optional.ofNullable(first.get(name));
      Optional<Distribution> there = Optional.ofNullable(second.get(name));
      String one = here.map(Distribution::version).orElse("");
      String other = there.map(Distribution::version).orElse("");
      if (here.isPresent() && problems(there) > 0 && problems(here) == 0) {
        found.add(damaged(there.get(), one));
      } else if (!one.equals(other)) {
        int weight =
            knowledge.names().contains(name)
                ? tensorflow(name)
                : companion(name, one, other, demands);
        boolean follows = otherTensorFlow && weight == TOUCHY;
        List<String> places = there.map(Distribution::metadata).stream().toList();
        found.add(difference(name, one, other, follows ? OTHER : weight, places));
      }
    }
    return found;
  }

  /// A distribution that owns the import package `tensorflow`.
  private int tensorflow(String name) {
    if (ones.containsKey(name) && others.containsKey(name)) {
      return isPatch(ones.get(name), others.get(name)) ? PATCH : TENSORFLOW;
    }
    if (ones.containsKey(name)) {
      return others.isEmpty() ? MISSING : OTHER;
    }
    if (others.keySet().containsAll(ones.keySet())) {
      return SECOND_TENSORFLOW;
    }
    return ones.containsValue(others.get(name)) ? OTHER : TENSORFLOW;
  }

  private static Map<String, String> tensorflows(
      Map<String, Distribution> installed, Knowledge knowledge) {
    return installed.entrySet().stream()
        .filter(entry -> knowledge.names().contains(entry.getKey()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> entry.getValue().version(),
                (one, _) -> one,
                TreeMap::new));
  }

  private static int companion(String name, String one, String other, List<Demand> demands) {
    List<Demand> asked = demands.stream().filter(demand -> demand.name().equals(name)).toList();
    if (other.isEmpty()) {
      return asked.isEmpty() ? OTHER : MISSING;
    }
    if (asked.stream().anyMatch(Demand::isOutOfRange)) {
      return OUT_OF_RANGE;
    }
    if (one.isEmpty() || !TOUCHY_PACKAGES.contains(name)) {
      return OTHER;
    }
    return isPatch(one, other) ? PATCH : TOUCHY;
  }

  private static boolean isPatch(String one, String other) {
    Optional<Version> first = Version.parse(one);
    Optional<Version> second = Version.parse(other);
    return first.isPresent()
        && second.isPresent()
        && first.get().majorMinor().equals(second.get().majorMinor());
  }

  private Difference difference(
      String name, String one, String other, int weight, List<String> places) {
    Message headline =
        weight == PATCH
            ? sides.message(
                "patch",
                "{what}: {a} {first}, {b} {second}; the third number alone is harmless",
                "what",
                name,
                "a",
                one,
                "b",
                other)
            : sides.values(name, shown(one), shown(other));
    return new Difference(
        "package " + name, one, other, weight, headline, change(name, one, weight), places);
  }

  private Message change(String name, String one, int weight) {
    if (weight == SECOND_TENSORFLOW) {
      return sides.message(
          "package-second",
          "Two TensorFlows overwrite each other: python -m pip uninstall {names}, then python -m"
              + " pip install {pins}",
          "names",
          String.join(" ", others.keySet()),
          "pins",
          ones.entrySet().stream()
              .map(entry -> entry.getKey() + "==" + entry.getValue())
              .collect(Collectors.joining(" ")));
    }
    return one.isEmpty()
        ? sides.message(
            "package-remove",
            "If nothing there needs it: python -m pip uninstall {name}",
            "name",
            name)
        : sides.message(
            "package-install",
            "python -m pip install {name}=={version}",
            "name",
            name,
            "version",
            one);
  }

  private Difference damaged(Distribution there, String version) {
    String name = there.normalizedName();
    String count = String.valueOf(problems(Optional.of(there)));
    return new Difference(
        "package " + name,
        version,
        there.version() + ", files not as installed: " + count,
        DAMAGED,
        sides.message(
            "package-damaged",
            "Damaged or missing files of {name}: none {first}, {count} {second}",
            "name",
            name,
            "count",
            count),
        sides.message(
            "package-reinstall",
            "python -m pip install --force-reinstall --no-deps --no-cache-dir {name}=={version}",
            "name",
            name,
            "version",
            version),
        there.files().ifKnown().stream()
            .flatMap(check -> check.problems().stream())
            .map(FileCheck.Problem::path)
            .toList());
  }

  private static String shown(String version) {
    return version.isEmpty() ? "not there" : version;
  }

  private static int problems(Optional<Distribution> distribution) {
    return distribution.flatMap(d -> d.files().ifKnown()).map(FileCheck::problemCount).orElse(0);
  }

  /// Those whose names and versions may stand in a command.
  private static Map<String, Distribution> byName(Snapshot snapshot) {
    Map<String, Distribution> found = new TreeMap<>();
    snapshot.installation().ifKnown().map(Installation::distributions).stream()
        .flatMap(List::stream)
        .filter(distribution -> DistributionNames.valid(distribution.normalizedName()))
        .filter(distribution -> Version.parse(distribution.version()).isPresent())
        .forEach(distribution -> found.putIfAbsent(distribution.normalizedName(), distribution));
    return found;
  }
}
