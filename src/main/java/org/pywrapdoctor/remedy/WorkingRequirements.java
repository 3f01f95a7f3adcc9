package org.pywrapdoctor.remedy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pywrapdoctor.diagnosis.rule.Demand;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.requirement.Version;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.Installation;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Machine;
import org.pywrapdoctor.snapshot.Snapshot;

/// A requirements file made from a computer where it works, for another one: every package in the
/// version of the first. On another operating system only TensorFlow and what it asks for there.
public final class WorkingRequirements {

  private WorkingRequirements() {}

  /// The file; empty when nothing is known of what is installed on the first, or no TensorFlow is.
  public static Optional<RemedyFile> of(Snapshot working, Snapshot other, Knowledge knowledge) {
    Optional<Version> version =
        TensorFlow.in(working, knowledge).flatMap(TensorFlow::version).flatMap(Version::parse);
    return working
        .installation()
        .ifKnown()
        .filter(_ -> version.isPresent())
        .map(
            installation ->
                new RemedyFile(
                    RemedyFile.Kind.REQUIREMENTS,
                    RequirementsWriter.NAME,
                    content(working, other, installation, knowledge)));
  }

  private static String content(
      Snapshot working, Snapshot other, Installation installation, Knowledge knowledge) {
    List<String> lines = new ArrayList<>();
    lines.add("# The packages of the computer where TensorFlow works; made by Pywrap Doctor.");
    String python = minor(working);
    if (!python.isEmpty()) {
      lines.add("# For Python " + python + ", into a new environment:");
    }
    lines.add("# python -m pip install -r " + RequirementsWriter.NAME);
    if (!python.equals(minor(other)) && !minor(other).isEmpty()) {
      lines.add("# The other computer has Python " + minor(other) + ": use Python " + python + ".");
    }
    Set<String> wanted = wanted(working, other, installation, knowledge);
    List<String> byHand = new ArrayList<>();
    installation.distributions().stream()
        .filter(there -> wanted.remove(there.normalizedName()))
        .sorted(Comparator.comparing(Distribution::normalizedName))
        .forEach(there -> line(there).ifPresentOrElse(lines::add, () -> byHand.add(there.name())));
    if (!byHand.isEmpty()) {
      lines.add("# Not from the package index, so to be brought by hand:");
      byHand.stream()
          .flatMap(name -> Requirements.name(name).stream())
          .map("# "::concat)
          .forEach(lines::add);
    }
    return String.join("\n", lines) + "\n";
  }

  /// The pin of a distribution that the package index has.
  private static Optional<String> line(Distribution there) {
    boolean own = there.editable() || there.source().isPresent() || there.version().contains("+");
    return Optional.of(there.normalizedName() + "==" + there.version())
        .filter(_ -> !own)
        .flatMap(Requirements::line);
  }

  private static Set<String> wanted(
      Snapshot working, Snapshot other, Installation installation, Knowledge knowledge) {
    boolean likewise = system(working).equals(system(other));
    Snapshot there = working.toBuilder().machine(other.machine()).build();
    Set<String> wanted =
        likewise
            ? installation.distributions().stream()
                .map(Distribution::normalizedName)
                .collect(Collectors.toCollection(TreeSet::new))
            : Demand.of(there, knowledge).stream()
                .map(Demand::name)
                .collect(Collectors.toCollection(TreeSet::new));
    if (!likewise) {
      wanted.add(TensorFlow.NAME);
    }
    wanted.remove("pip");
    return wanted;
  }

  private static Optional<?> system(Snapshot snapshot) {
    return snapshot.machine().ifKnown().map(Machine::operatingSystem);
  }

  private static String minor(Snapshot snapshot) {
    return snapshot.python().flatMap(Interpreter::minorVersion).orElse("");
  }
}
