package org.pywrapdoctor.remedy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.knowledge.PythonMinor;
import org.pywrapdoctor.knowledge.TensorFlowNames;
import org.pywrapdoctor.requirement.DistributionNames;
import org.pywrapdoctor.requirement.Requirement;
import org.pywrapdoctor.requirement.SpecifierSet;
import org.pywrapdoctor.requirement.Version;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Snapshot;

/// What the new environment shall hold, as far as the person and the diagnoses say.
///
/// @param tensorflow the version to keep, if it can be kept
/// @param pythons the Pythons that a diagnosis names, the best one first; empty when the person's
///     own will do
/// @param gpu whether it shall use an NVIDIA card
/// @param bounds versions that a diagnosis asks for, by normalised name
record Wish(
    Optional<Version> tensorflow,
    List<PythonMinor> pythons,
    boolean gpu,
    Map<String, SpecifierSet> bounds) {

  /// How the distributions of CUDA's runtime start.
  private static final String CUDA = "nvidia-cuda-runtime";

  static Wish of(Snapshot snapshot, List<Cure> cures, TensorFlowNames names) {
    List<Distribution> installed = distributions(snapshot);
    Map<String, SpecifierSet> bounds = new LinkedHashMap<>();
    List<PythonMinor> pythons = new ArrayList<>();
    for (Cure cure : cures) {
      switch (cure) {
        case Cure.NewEnvironment(var pins) ->
            pins.forEach((name, range) -> bound(bounds, name, range));
        case Cure.OtherPython(var minors) ->
            minors.stream().flatMap(m -> PythonMinor.parse(m).stream()).forEach(pythons::add);
        case Cure.Install(var requirements) -> requirements.forEach(r -> bound(bounds, r));
        case Cure.Reinstall(_, var requirements, _) -> requirements.forEach(r -> bound(bounds, r));
        case Cure.AddRuntime _,
            Cure.Rename _,
            Cure.UnsetVariables _,
            Cure.UseInterpreter _,
            Cure.RunPython _,
            Cure.ByHand _ -> {}
      }
    }
    Optional<Version> asked =
        bounds.entrySet().stream()
            .filter(bound -> names.contains(bound.getKey()))
            .flatMap(bound -> bound.getValue().exact().stream())
            .findFirst();
    Optional<Version> kept =
        asked.or(
            () ->
                installed.stream()
                    .filter(d -> names.contains(d.normalizedName()))
                    .flatMap(d -> Version.parse(d.version()).stream())
                    .findFirst());
    bounds.keySet().removeIf(names::contains);
    return new Wish(
        kept.map(Version::withoutLocal), pythons, wantsGpu(snapshot, installed), bounds);
  }

  static List<Distribution> distributions(Snapshot snapshot) {
    return snapshot.installation().ifKnown().map(i -> i.distributions()).orElse(List.of());
  }

  /// Asked for, or visible in what is installed: a distribution of that name, or CUDA that nothing
  /// else, such as PyTorch, asks for.
  private static boolean wantsGpu(Snapshot snapshot, List<Distribution> installed) {
    return snapshot.request().goal() == Goal.GPU
        || installed.stream().anyMatch(d -> d.normalizedName().equals("tensorflow-gpu"))
        || installed.stream().anyMatch(d -> d.normalizedName().startsWith(CUDA))
            && installed.stream()
                .filter(d -> !d.importPackages().contains("tensorflow"))
                .flatMap(d -> d.requires().stream())
                .noneMatch(line -> line.startsWith(CUDA));
  }

  private static void bound(Map<String, SpecifierSet> bounds, String requirement) {
    Requirement.parse(requirement)
        .ifPresent(
            parsed -> bounds.merge(parsed.normalizedName(), parsed.versions(), SpecifierSet::and));
  }

  private static void bound(Map<String, SpecifierSet> bounds, String name, String range) {
    Stream.of(name)
        .filter(DistributionNames::valid)
        .filter(_ -> !range.isEmpty())
        .forEach(
            valid ->
                SpecifierSet.parse(range)
                    .ifPresent(
                        set ->
                            bounds.merge(
                                DistributionNames.normalize(valid), set, SpecifierSet::and)));
  }
}
