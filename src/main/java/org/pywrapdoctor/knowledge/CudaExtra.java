package org.pywrapdoctor.knowledge;

import java.util.List;
import java.util.Set;
import org.pywrapdoctor.requirement.Requirement;
import org.pywrapdoctor.requirement.SpecifierSet;
import org.pywrapdoctor.requirement.Version;

/// How pip brings CUDA for a build: through TensorFlow's extra `and-cuda`, or, where that extra
/// also asks for a TensorRT that no registry serves, by its other lines.
///
/// @param asExtra whether the extra itself installs
/// @param pins its lines where it does not
record CudaExtra(boolean asExtra, List<Pin> pins) {
  static final CudaExtra NONE = new CudaExtra(false, List.of());
  private static final String UNSERVED = "tensorrt";
  private static final String WHY =
      "Part of CUDA; the extra and-cuda of this release asks for a TensorRT that cannot be had.";

  static CudaExtra of(Build build, RequirementSets requirements) {
    List<Requirement> lines = requirements.ofExtra(build.wheel(), "and-cuda");
    if (lines.isEmpty() || !build.hasGpu()) {
      return NONE;
    }
    boolean installs = lines.stream().noneMatch(line -> line.normalizedName().startsWith(UNSERVED));
    return installs
        ? new CudaExtra(true, List.of())
        : new CudaExtra(
            false,
            lines.stream()
                .filter(line -> !line.normalizedName().startsWith(UNSERVED))
                .map(line -> Pin.only(line.normalizedName(), Set.of(), exact(line.versions()), WHY))
                .toList());
  }

  private static Version exact(SpecifierSet versions) {
    return versions
        .exact()
        .orElseThrow(
            () -> new IllegalStateException("and-cuda without an exact version: " + versions));
  }
}
