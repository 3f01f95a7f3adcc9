package org.pywrapdoctor.diagnosis.log;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Log.Frame;

/// A module or a part of one is not there: never installed, elsewhere, hidden, or lost.
final class ModuleReading implements Reading {
  private static final Pattern ATTRIBUTE =
      Pattern.compile("module '?tensorflow'? has no attribute '?(\\w{1,80})");
  private static final Pattern PART_OF_TENSORFLOW_1 =
      Pattern.compile("No module named '?tensorflow\\.(contrib|examples|python_io)\\b");
  private static final Pattern OWN_FILE =
      Pattern.compile("([\\w:\\\\/. -]{0,300}[\\\\/](?:tensorflow|keras)\\.py)\\b");

  /// Names that only TensorFlow 1 has: the program is older than the installation.
  private static final Set<String> OF_TENSORFLOW_1 =
      Set.of(
          "placeholder",
          "Session",
          "ConfigProto",
          "contrib",
          "app",
          "flags",
          "GraphDef",
          "gfile",
          "get_default_graph",
          "set_random_seed",
          "global_variables_initializer",
          "variable_scope",
          "reset_default_graph",
          "log",
          "logging",
          "layers",
          "truncated_normal",
          "random_normal",
          "InteractiveSession",
          "get_variable",
          "Print",
          "assign",
          "to_float",
          "python_io",
          "enable_eager_execution",
          "initialize_all_variables",
          "mul",
          "sub",
          "select",
          "train");

  /// Whether the program asks for something that only TensorFlow 1 has.
  static Optional<String> ofTensorFlow1(Clues clues) {
    return clues
        .inFirstError(ATTRIBUTE)
        .filter(OF_TENSORFLOW_1::contains)
        .or(() -> clues.inFirstError(PART_OF_TENSORFLOW_1));
  }

  @Override
  public List<Suspect> suspects(Clues clues) {
    if (clues.has("no-internal")) {
      return withoutNativeModule(clues);
    }
    if (isOwnFile(clues)) {
      return List.of(Suspect.certain("shadowing-module", sign(clues)));
    }
    if (clues.has("not-a-package")) {
      return List.of();
    }
    if (clues.has("partially-initialized")) {
      return Suspect.oneOf("partially-initialized", "shadowing-module", "hollow-package");
    }
    if (clues.has("no-tensorflow")) {
      return withoutTensorFlow(clues);
    }
    if (clues.has("no-tensorflow-part")) {
      return Suspect.oneOf(
          "no-tensorflow-part", "corrupt-installation", "shadowing-module", "hollow-package");
    }
    if (clues.has("unknown-location")) {
      return Suspect.oneOf("unknown-location", "hollow-package", "shadowing-module");
    }
    if (clues.has("estimator")) {
      return clues.wentThrough("/tensorflow_estimator/")
          ? List.of(Suspect.likely("tensorflow-estimator-mismatch", "estimator"))
          : Suspect.oneOf("estimator", "tensorflow-estimator-mismatch", "hollow-package");
    }
    if (clues.has("no-dependency") && clues.wentThrough("/tensorflow")) {
      return List.of(Suspect.certain("missing-dependency", "no-dependency"));
    }
    Optional<String> attribute = clues.inFirstError(ATTRIBUTE);
    return attribute.isPresent() && !OF_TENSORFLOW_1.contains(attribute.get())
        ? withoutAttribute(clues)
        : List.of();
  }

  /// On its own this means that the native file is not there; as an echo it would not come first.
  private static List<Suspect> withoutNativeModule(Clues clues) {
    if (clues.has("path-32-bit")) {
      return List.of(Suspect.likely("wrong-architecture-python", "no-internal", "path-32-bit"));
    }
    if (clues.has("mac-wheel") && !clues.isOn(OperatingSystem.MACOS)) {
      return List.of(Suspect.likely("wheel-for-other-platform", "no-internal", "mac-wheel"));
    }
    boolean whole = clues.wentThrough("/tensorflow");
    return whole
        ? Suspect.oneOf(
            "no-internal",
            "wheel-for-other-platform",
            "corrupt-installation",
            "wrong-architecture-python",
            "wheel-for-other-python")
        : Suspect.oneOf(
            "no-internal",
            "missing-msvc-runtime",
            "cpu-lacks-avx",
            "wheel-for-other-platform",
            "corrupt-installation");
  }

  private static List<Suspect> withoutTensorFlow(Clues clues) {
    boolean listed = clues.hasAny("pip-satisfied") || clues.log().facts().tensorflow().isPresent();
    if (!listed) {
      return Suspect.oneOf(
          "no-tensorflow", "wrong-interpreter-selected", "tensorflow-not-installed");
    }
    boolean stub =
        !clues.isOn(OperatingSystem.LINUX) && clues.isFrom("2.11") && clues.isBefore("2.18.1");
    return stub
        ? Suspect.oneOf(
            "no-tensorflow",
            "wrong-interpreter-selected",
            "tensorflow-intel-missing",
            "hollow-package")
        : Suspect.oneOf("no-tensorflow", "wrong-interpreter-selected", "hollow-package");
  }

  private static List<Suspect> withoutAttribute(Clues clues) {
    boolean lazy = clues.isOn(OperatingSystem.WINDOWS) && clues.wentThrough("/tensorflow_core/");
    return lazy
        ? Suspect.oneOf(
            "no-attribute", "missing-msvc-runtime", "hollow-package", "shadowing-module")
        : Suspect.oneOf(
            "no-attribute", "hollow-package", "shadowing-module", "mixed-version-leftovers");
  }

  /// A file of the person's own stands where TensorFlow should, by the path that Python prints.
  private static boolean isOwnFile(Clues clues) {
    boolean frame =
        clues
            .frames()
            .map(Frame::file)
            .map(file -> file.replace('\\', '/'))
            .anyMatch(file -> file.endsWith("/tensorflow.py") && !file.contains("-packages/"));
    return !sign(clues).isEmpty()
        && (frame
            || clues
                .inFirstError(OWN_FILE)
                .filter(file -> !file.contains("-packages"))
                .isPresent());
  }

  private static String sign(Clues clues) {
    return List.of(
            "not-a-package",
            "partially-initialized",
            "no-attribute",
            "unknown-location",
            "no-tensorflow-part")
        .stream()
        .filter(clues::has)
        .findFirst()
        .orElse("");
  }
}
