package org.pywrapdoctor.diagnosis.rule.gpu;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.knowledge.GpuBuild;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.CudaCopy.Part;
import org.pywrapdoctor.snapshot.NativeLibraries;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.Snapshot;

/// Libraries of CUDA or cuDNN that TensorFlow opens are in none of the places that are searched.
/// Without a trace of a card they would not help, so nothing is said of them.
public final class CudaLibraryMissingRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-502",
              "cuda-library-missing",
              "Libraries for the graphics card are missing",
              "TensorFlow computes on NVIDIA cards with libraries of CUDA and cuDNN that it does not"
                  + " bring itself. When one of them is not found it goes on without the card and"
                  + " only logs a line.")
          .on(OperatingSystem.WINDOWS, OperatingSystem.LINUX)
          .explaining(Explains.GPU);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<GpuCase> there = GpuCase.wanted(snapshot, knowledge).filter(GpuCase::hasTraceOfCard);
    Optional<GpuBuild> build = there.flatMap(GpuCase::build);
    if (build.isEmpty()) {
      return Outcome.notTested();
    }
    List<String> missing = missing(there.get(), build.get());
    if (missing.isEmpty()) {
      return libraries(snapshot).stream().anyMatch(Library::optional)
          ? Outcome.ruledOut(
              CAUSE.message("found", "The CUDA libraries that TensorFlow opens are found"))
          : Outcome.notTested();
    }
    return Outcome.found(
        CAUSE.diagnosis(
            missing.stream().map(name -> evidence(name, snapshot)).toList(),
            CudaCures.of(CAUSE, there.get(), knowledge)));
  }

  /// A cuDNN of another version is a matter of its own.
  private static List<String> missing(GpuCase there, GpuBuild build) {
    List<String> missing = new ArrayList<>(MissingLibraries.ofCuda(there));
    if (Copies.of(there, Part.CUDNN, build.cudnn()).others().isEmpty()) {
      missing.addAll(MissingLibraries.ofCudnn(there));
    }
    return missing;
  }

  private static List<Library> libraries(Snapshot snapshot) {
    return snapshot.nativeLibraries().ifKnown().map(NativeLibraries::libraries).orElse(List.of());
  }

  private static Evidence evidence(String name, Snapshot snapshot) {
    int places =
        libraries(snapshot).stream()
            .filter(library -> library.name().equals(name))
            .mapToInt(library -> library.searched().size())
            .sum();
    return new Evidence(
        Evidence.Kind.LIBRARY,
        places == 0
            ? CAUSE.message(
                "not-opened", "TensorFlow could not open {library}", Map.of("library", name))
            : CAUSE.message(
                "nowhere",
                "{library} is in none of the {places} places where it is looked for",
                Map.of("library", name, "places", String.valueOf(places))),
        name);
  }
}
