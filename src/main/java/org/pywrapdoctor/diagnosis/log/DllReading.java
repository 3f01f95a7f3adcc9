package org.pywrapdoctor.diagnosis.log;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Windows could not load a DLL: its text tells what happened, hardly ever why.
final class DllReading implements Reading {
  private static final Pattern MODULE = Pattern.compile("while importing (\\w{1,80})");
  private static final List<String> NAMED =
      List.of("msvc-named", "cuda-named-windows", "cudnn-named-windows", "driver-named-windows");

  @Override
  public List<Suspect> suspects(Clues clues) {
    Optional<String> number =
        Stream.of(
                "windows-126",
                "windows-127",
                "windows-193",
                "windows-1114",
                "diagnostic-126",
                "diagnostic-127",
                "diagnostic-193",
                "diagnostic-1114")
            .filter(clues::has)
            .findFirst();
    if (number.isEmpty() || NAMED.stream().anyMatch(clues::has)) {
      return List.of();
    }
    if (isOfAnotherPackage(clues)) {
      return Suspect.oneOf(number.get(), "mixed-conda-and-pip", "dependency-version-mismatch");
    }
    if (clues.has("path-32-bit")) {
      return List.of(Suspect.likely("wrong-architecture-python", number.get(), "path-32-bit"));
    }
    return switch (number.get().substring(number.get().indexOf('-') + 1)) {
      case "126" -> notFound(number.get(), clues);
      case "127" -> noProcedure(number.get(), clues);
      case "193" -> Suspect.oneOf(number.get(), "wrong-architecture-dll", "corrupt-installation");
      default -> notInitialised(number.get(), clues);
    };
  }

  private static List<Suspect> notFound(String sign, Clues clues) {
    if (clues.wentThrough("self_check.py")) {
      return List.of(Suspect.likely("missing-msvc-runtime", sign));
    }
    if (clues.has("frozen")) {
      return Suspect.oneOf(sign, "pyinstaller-frozen", "missing-msvc-runtime");
    }
    return clues.isBefore("2.1") || clues.wentThrough("/tensorflow_core/")
        ? Suspect.oneOf(
            sign, "missing-msvc-runtime", "cuda-library-missing", "nvidia-driver-missing")
        : Suspect.oneOf(
            sign, "missing-msvc-runtime", "corrupt-installation", "wrong-architecture-dll");
  }

  private static List<Suspect> noProcedure(String sign, Clues clues) {
    boolean old = clues.python().filter(python -> python.toString().equals("3.6")).isPresent();
    return old && (clues.has("protobuf-pyext") || clues.wentThrough("/google/protobuf/"))
        ? List.of(Suspect.likely("python-patch-too-old", sign, "protobuf-pyext"))
        : Suspect.oneOf(
            sign, "outdated-msvc-runtime", "msvc-runtime-hijacked", "mixed-version-leftovers");
  }

  /// 1114 = 0x45A says only that the start-up code of some DLL gave up.
  private static List<Suspect> notInitialised(String sign, Clues clues) {
    if (clues.has("illegal-instruction")) {
      return Suspect.oneOf(sign, "cpu-lacks-avx", "cpu-lacks-avx2", "virtual-machine-hides-avx");
    }
    if (clues.has("frozen")) {
      return Suspect.oneOf(
          sign, "dll-preloaded-by-another-package", "cpu-lacks-avx", "outdated-msvc-runtime");
    }
    return clues.isFrom("2.19")
        ? Suspect.oneOf(
            sign,
            "outdated-msvc-runtime",
            "dll-preloaded-by-another-package",
            "cpu-lacks-avx",
            "msvc-runtime-hijacked")
        : Suspect.oneOf(
            sign,
            "cpu-lacks-avx",
            "outdated-msvc-runtime",
            "dll-preloaded-by-another-package",
            "msvc-runtime-hijacked");
  }

  /// Python tells since 3.8 which module it was; older ones show it by the file.
  private static boolean isOfAnotherPackage(Clues clues) {
    Optional<String> module = clues.inFirstError(MODULE);
    if (module.isPresent()) {
      return !module.get().contains("pywrap") && !module.get().contains("tensorflow");
    }
    return clues.frames().reduce((_, last) -> last).stream()
        .map(frame -> frame.file().replace('\\', '/'))
        .anyMatch(
            file ->
                file.contains("/numpy/")
                    || file.contains("/h5py/")
                    || file.contains("/scipy/")
                    || file.contains("/pandas/"));
  }
}
