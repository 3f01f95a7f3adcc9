package org.pywrapdoctor.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pywrapdoctor.requirement.MarkerEnvironment;
import org.pywrapdoctor.requirement.Requirement;
import org.pywrapdoctor.requirement.SpecifierSet;

/// Chooses exact versions of TensorFlow's companions: the newest one that has a wheel for the
/// target, that TensorFlow's metadata lets in, and that is inside the bounds which the metadata
/// forgets (`pins.json`). Only companions with such a rule are pinned; pip chooses the others.
public final class Pins {
  private static final String CUDA_EXTRA = "and-cuda";

  private final List<PinRule> rules;
  private final RequirementSets requirements;
  private final CompanionReleases companions;
  private final Knowledge knowledge;

  private Pins(
      List<PinRule> rules,
      RequirementSets requirements,
      CompanionReleases companions,
      Knowledge knowledge) {
    this.rules = rules;
    this.requirements = requirements;
    this.companions = companions;
    this.knowledge = knowledge;
  }

  static Pins read(Knowledge knowledge, DataFiles files) {
    return new Pins(
        DataFile.rows(files.json("pins.json"), "rules").map(PinRule::of).toList(),
        knowledge.requirements(),
        knowledge.companions(),
        knowledge);
  }

  /// The pins of a build on a target that it is for.
  ///
  /// @param gpu whether CUDA shall come with it where pip can install it
  public PinSet of(Build build, Target target, boolean gpu) {
    CudaExtra cuda = gpu ? CudaExtra.of(build, requirements) : CudaExtra.NONE;
    List<Pin> pins = new ArrayList<>();
    for (String name : build.distributions()) {
      boolean holdsFiles = name.equals(build.holder());
      String why =
          !holdsFiles
              ? "The name that other packages ask for."
              : build.distributions().size() == 1
                  ? "The native files come from here."
                  : "On this system the native files come from here.";
      Set<String> extras = holdsFiles && cuda.asExtra() ? Set.of(CUDA_EXTRA) : Set.of();
      pins.add(Pin.only(name, extras, build.version(), why));
    }
    Map<String, SpecifierSet> declared = declared(build, target);
    List<String> withoutWheel = new ArrayList<>();
    for (String name : companionsOf(build, target, declared.keySet())) {
      pin(name, declared.getOrDefault(name, SpecifierSet.ANY), build, target)
          .ifPresentOrElse(pins::add, () -> withoutWheel.add(name));
    }
    pins.addAll(cuda.pins());
    boolean byHand = gpu && !cuda.asExtra() && cuda.pins().isEmpty();
    return new PinSet(
        target,
        build,
        List.copyOf(pins),
        withoutWheel,
        byHand
            ? knowledge.testedGpuBuilds().of(build.version(), target.system())
            : Optional.empty());
  }

  /// What the build asks for and some rule speaks of, in the order of the rules.
  private List<String> companionsOf(Build build, Target target, Set<String> declared) {
    return rules.stream()
        .filter(rule -> rule.appliesTo(build.version(), target))
        .filter(rule -> rule.isBroughtBy(declared))
        .map(PinRule::name)
        .distinct()
        .toList();
  }

  private Optional<Pin> pin(String name, SpecifierSet range, Build build, Target target) {
    List<PinRule> applying =
        rules.stream()
            .filter(rule -> rule.name().equals(name) && rule.appliesTo(build.version(), target))
            .toList();
    SpecifierSet within = applying.stream().map(PinRule::within).reduce(range, SpecifierSet::and);
    SpecifierSet advised =
        applying.stream().map(PinRule::advised).reduce(within, SpecifierSet::and);
    String why = applying.stream().map(PinRule::why).collect(Collectors.joining(" "));
    return companions
        .newest(name, advised, target)
        .map(version -> new Pin(name, Set.of(), version, within, advised, why));
  }

  /// What the wheel asks for on the target, by normalised name.
  private Map<String, SpecifierSet> declared(Build build, Target target) {
    MarkerEnvironment environment = target.markers();
    Map<String, SpecifierSet> declared = new LinkedHashMap<>();
    requirements.of(build.wheel()).stream()
        .filter(requirement -> requirement.appliesTo(environment))
        .forEach(
            (Requirement requirement) ->
                declared.merge(
                    requirement.normalizedName(), requirement.versions(), SpecifierSet::and));
    return declared;
  }
}
