package org.pywrapdoctor.diagnosis.log;

import java.util.List;

/// The loader of Linux or macOS refuses a library.
final class LoaderReading implements Reading {

  @Override
  public List<Suspect> suspects(Clues clues) {
    if (clues.has("glibc")) {
      return isOfSystem(clues, "glibc")
          ? List.of(Suspect.certain("glibc-too-old", "glibc"))
          : Suspect.oneOf("glibc", "glibc-too-old", "library-path-hijack");
    }
    if (clues.has("glibcxx")) {
      return isOfSystem(clues, "glibcxx")
          ? List.of(Suspect.certain("libstdcxx-too-old", "glibcxx"))
          : Suspect.oneOf("glibcxx", "libstdcxx-too-old", "library-path-hijack");
    }
    if (clues.has("undefined-symbol")) {
      return undefined(clues);
    }
    if (clues.has("elf-header")) {
      return Suspect.oneOf("elf-header", "corrupt-installation", "wheel-for-other-platform");
    }
    if (clues.has("noexec")) {
      return clues.sign("noexec").filter(sign -> sign.text().contains("not permitted")).isPresent()
          ? List.of(Suspect.likely("noexec-mount", "noexec"))
          : Suspect.oneOf(
              "noexec", "noexec-mount", "corrupt-installation", "commit-limit-exhausted");
    }
    if (clues.has("wrong-mach-o")) {
      return Suspect.oneOf("wrong-mach-o", "rosetta-python", "wrong-architecture-dll");
    }
    return List.of();
  }

  private static List<Suspect> undefined(Clues clues) {
    if (clues.hasAny("python-symbols", "custom-op-symbol", "cuda-symbol-version", "metal-plugin")) {
      return List.of();
    }
    return Suspect.oneOf(
        "undefined-symbol",
        "mixed-version-leftovers",
        "library-path-hijack",
        "custom-op-abi-mismatch");
  }

  /// Whether the library that is too old lies where the system keeps its own.
  private static boolean isOfSystem(Clues clues, String signature) {
    return clues
        .sign(signature)
        .filter(
            sign ->
                sign.text()
                    .matches(
                        "(?:.*?[\\s:(])?/(?:usr/)?lib(?:32|64)?/(?:[a-z0-9_]+-linux-gnu/)?lib\\S+:"
                            + " version .*"))
        .isPresent();
  }
}
