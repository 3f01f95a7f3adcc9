package org.pywrapdoctor.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.requirement.Version;

/// The wheels of one release for one system and architecture.
///
/// @param system the system that they are for
/// @param architecture the architecture that they are for
/// @param pythons the Pythons that have one, ascending
/// @param heldBy the distribution that holds the files when these wheels are empty and only ask for
///     it (a stub)
/// @param glibc the oldest glibc that they run on, on Linux
/// @param macos the oldest macOS by the wheel's tag
/// @param bytes size of one wheel; 0 when it was not measured
/// @param unpackedBytes its size once installed; 0 when it was not measured
/// @param gpu what they were built with for NVIDIA cards, when they were
/// @param msvcToolset the Visual C++ toolset that they were built with, on Windows
/// @param requirementSet what they ask for, as a key into [RequirementSets]
/// @param extraSets the same for each extra
/// @param source the wheel that was read for all this
public record Wheel(
    OperatingSystem system,
    Architecture architecture,
    List<PythonMinor> pythons,
    Optional<String> heldBy,
    Optional<Version> glibc,
    Optional<Version> macos,
    long bytes,
    long unpackedBytes,
    Optional<GpuBuild> gpu,
    Optional<String> msvcToolset,
    String requirementSet,
    Map<String, String> extraSets,
    String source) {

  /// Whether it holds no files of TensorFlow.
  public boolean isStub() {
    return heldBy.isPresent();
  }

  /// Whether it is for this system, architecture and Python.
  public boolean fits(Target target) {
    return system == target.system()
        && architecture == target.architecture()
        && pythons.contains(target.python());
  }
}
