package org.pywrapdoctor.diagnosis.rule.companion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.rule.Cures;
import org.pywrapdoctor.diagnosis.rule.Decisions;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.requirement.Version;
import org.pywrapdoctor.snapshot.Snapshot;

/// Apple's plug-in, which every import of TensorFlow loads, is made for another version of it. The
/// plug-in declares none, so pip pairs any two (tensorflow#84167: 1.1.0 stops the import of 2.18).
public final class MetalPluginMismatchRule implements Rule {
  private static final String NAME = "tensorflow-metal";
  private static final String FILE = "libmetal_plugin.dylib";
  private static final Version CHANGED = Version.of("2.18");
  private static final Version FIRST_FOR_CHANGED = Version.of("1.2");

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-603",
              "metal-plugin-mismatch",
              "Apple's graphics plug-in does not fit this TensorFlow",
              "The package tensorflow-metal was built for another version of TensorFlow and cannot"
                  + " be loaded, and TensorFlow stops with it.")
          .on(OperatingSystem.MACOS);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Set<String> leadsTo() {
    return Set.of("custom-op-abi-mismatch");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<Companion> plugin = Companion.of(NAME, snapshot, knowledge);
    Trial trial = Trial.of(snapshot);
    boolean stops = trial.failure().filter(failure -> failure.says(FILE)).isPresent();
    if (!snapshot.isOn(OperatingSystem.MACOS) || (plugin.isEmpty() && !stops)) {
      return Outcome.notTested();
    }
    boolean mismatch = plugin.filter(MetalPluginMismatchRule::isTooOld).isPresent();
    if (!stops && !mismatch) {
      return plugin.map(fits -> Outcome.ruledOut(fits.fits(CAUSE))).orElseGet(Outcome::notTested);
    }
    Diagnosis diagnosis = CAUSE.diagnosis(evidence(plugin, stops), cures(snapshot, knowledge));
    return switch (trial.fit(_ -> stops)) {
      case SHOWN -> Outcome.found(diagnosis);
      case UNTRIED -> Outcome.found(Decisions.byImport(diagnosis));
      case ELSEWHERE -> Outcome.found(diagnosis.withExplains(List.of()));
      case WORKS -> Outcome.notTested();
    };
  }

  private static boolean isTooOld(Companion plugin) {
    return plugin.version().compareTo(CHANGED) >= 0
        && plugin.installedVersion().compareTo(FIRST_FOR_CHANGED) < 0;
  }

  private static List<Evidence> evidence(Optional<Companion> plugin, boolean stops) {
    List<Evidence> evidence = new ArrayList<>();
    if (stops) {
      evidence.add(
          new Evidence(
              Evidence.Kind.LIBRARY,
              CAUSE.message("stops", "The import stops when it loads this plug-in"),
              FILE));
    }
    plugin.ifPresent(
        there ->
            evidence.add(
                new Evidence(
                    Evidence.Kind.PACKAGE,
                    CAUSE.message(
                        "pair",
                        "{plugin} {installed} is installed beside TensorFlow {version}",
                        Map.of(
                            "plugin", NAME,
                            "installed", there.installed().version(),
                            "version", there.version().toString())),
                    there.installed().metadata())));
    return evidence;
  }

  private static List<Cure> cures(Snapshot snapshot, Knowledge knowledge) {
    List<Cure> cures = new ArrayList<>();
    cures.add(
        new Cure.ByHand(
            CAUSE.message("remove", "Remove tensorflow-metal or pair the versions"),
            List.of(
                CAUSE.message(
                    "remove-step",
                    "Run python -m pip uninstall tensorflow-metal: TensorFlow then works on the"
                        + " processor"),
                CAUSE.message(
                    "pair-step",
                    "Or install the version that Apple names for your TensorFlow: 1.2.0 for 2.18,"
                        + " 1.1.0 for 2.14 to 2.17")),
            List.of("https://developer.apple.com/metal/tensorflow-plugin/"),
            false));
    TensorFlow.in(snapshot, knowledge)
        .map(tensorFlow -> Cures.newEnvironment(tensorFlow, Map.of(NAME, "")))
        .ifPresent(cures::add);
    return cures;
  }
}
