package org.pywrapdoctor.diagnosis.rule.companion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.rule.Cures;
import org.pywrapdoctor.diagnosis.rule.Damage;
import org.pywrapdoctor.diagnosis.rule.Decisions;
import org.pywrapdoctor.diagnosis.rule.Demand;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.knowledge.ImportChain;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Launch.PythonError;
import org.pywrapdoctor.snapshot.ModulePath;
import org.pywrapdoctor.snapshot.Snapshot;

/// Something that TensorFlow asks for is not installed, or only there in name.
public final class MissingDependencyRule implements Rule {

  private static final Pattern MODULE = Pattern.compile("No module named '?([A-Za-z0-9_]+)");

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-304",
              "missing-dependency",
              "A package that TensorFlow needs is missing",
              "TensorFlow is made of several packages. Its metadata names what it needs, and one of"
                  + " these packages is not installed in this Python. This happens when packages"
                  + " are installed without their dependencies or removed afterwards.")
          .explaining(Explains.IMPORT, Explains.COMPUTATION);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    List<Demand> demands = Demand.of(snapshot, knowledge);
    if (demands.isEmpty()) {
      return Outcome.notTested();
    }
    ImportChain chain = knowledge.importChain();
    List<Demand> missing = demands.stream().filter(d -> isMissing(d, snapshot, chain)).toList();
    if (missing.isEmpty()) {
      return Outcome.ruledOut(CAUSE.message("all", "All packages that it asks for are there"));
    }
    Trial trial = Trial.of(snapshot);
    List<Demand> sought =
        trial
            .failure()
            .flatMap(failure -> soughtDistribution(failure, chain))
            .map(name -> missing.stream().filter(d -> d.name().equals(name)).toList())
            .orElseGet(List::of);
    List<Demand> needed = missing.stream().filter(d -> isImported(d, chain)).toList();
    Diagnosis diagnosis = diagnosis(missing, TensorFlow.in(snapshot, knowledge).orElseThrow());
    return Outcome.found(
        switch (trial.fit(failure -> !sought.isEmpty())) {
          case SHOWN, WORKS -> diagnosis;
          case UNTRIED ->
              needed.isEmpty() ? diagnosis.withExplains(List.of()) : Decisions.byImport(diagnosis);
          case ELSEWHERE ->
              needed.isEmpty()
                  ? diagnosis.withExplains(List.of())
                  : Decisions.afterTheOther(diagnosis);
        });
  }

  /// Not installed, or its files are gone. What lies there without being registered, as some
  /// distributors do it, counts as installed.
  private static boolean isMissing(Demand demand, Snapshot snapshot, ImportChain chain) {
    if (demand.installed().isPresent()) {
      return demand.installed().flatMap(Damage::of).filter(Damage::hollow).isPresent();
    }
    Optional<ModulePath> path = snapshot.modulePath().ifKnown();
    return chain.packages().stream()
        .filter(module -> chain.distribution(topLevel(module)).equals(demand.name()))
        .noneMatch(module -> path.flatMap(known -> known.provider(module)).isPresent());
  }

  /// Whether an import of TensorFlow looks for it.
  private static boolean isImported(Demand demand, ImportChain chain) {
    return chain.packages().stream()
        .anyMatch(module -> chain.distribution(topLevel(module)).equals(demand.name()));
  }

  /// The distribution whose module the failed import did not find.
  private static Optional<String> soughtDistribution(Failure failure, ImportChain chain) {
    return failure
        .firstError()
        .map(PythonError::message)
        .map(MODULE::matcher)
        .filter(Matcher::find)
        .map(match -> chain.distribution(match.group(1)));
  }

  private static String topLevel(String module) {
    return module.split("\\.", 2)[0];
  }

  private static Diagnosis diagnosis(List<Demand> missing, TensorFlow tensorFlow) {
    Map<String, String> ranges = new TreeMap<>();
    missing.forEach(demand -> ranges.putIfAbsent(demand.name(), bounds(demand)));
    List<String> requirements =
        ranges.entrySet().stream().map(range -> range.getKey() + range.getValue()).toList();
    return CAUSE.diagnosis(
        evidence(missing),
        List.of(new Cure.Install(requirements), Cures.newEnvironment(tensorFlow)));
  }

  private static String bounds(Demand demand) {
    return demand.requirement().versions().toString();
  }

  private static List<Evidence> evidence(List<Demand> missing) {
    List<Evidence> evidence = new ArrayList<>();
    for (Demand demand : missing) {
      Map<String, String> values =
          Map.of(
              "by", demand.by().name() + " " + demand.by().version(),
              "name", demand.requirement().name(),
              "range", demand.range());
      evidence.add(
          new Evidence(
              Evidence.Kind.PACKAGE,
              demand.installed().isPresent()
                  ? CAUSE.message("hollow", "{by} asks for {name}, whose files are gone", values)
                  : CAUSE.message(
                      "absent", "{by} asks for {name} {range}, which is not installed", values),
              demand.by().metadata()));
    }
    return evidence;
  }
}
