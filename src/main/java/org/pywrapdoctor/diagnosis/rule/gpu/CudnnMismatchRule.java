package org.pywrapdoctor.diagnosis.rule.gpu;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.knowledge.GpuBuild;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.CudaCopy.Part;
import org.pywrapdoctor.snapshot.Launch;
import org.pywrapdoctor.snapshot.Snapshot;

/// The cuDNN that TensorFlow gets is older than the one it was made with, or it gets none because
/// only another major version is there.
public final class CudnnMismatchRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-504",
              "cudnn-mismatch",
              "The cuDNN here is not the one that TensorFlow needs",
              "cuDNN is NVIDIA's library for neural networks. TensorFlow needs the major version that"
                  + " it was made with, and of that one no older release. Without it TensorFlow does"
                  + " not use the card, or fails at the first network.")
          .on(OperatingSystem.WINDOWS, OperatingSystem.LINUX)
          .explaining(Explains.GPU, Explains.COMPUTATION);

  /// `cuda_dnn.cc`, since TensorFlow 1.0.
  private static final Pattern LOADED =
      Pattern.compile(
          "Loaded runtime CuDNN library: (\\d+\\.\\d+\\.\\d+) but source was compiled with:"
              + " (\\d+\\.\\d+\\.\\d+)");

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Set<String> leadsTo() {
    return Set.of("cuda-library-missing");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<GpuCase> there = GpuCase.of(snapshot, knowledge);
    Optional<Matcher> logged = logged(snapshot, there);
    if (logged.isPresent()) {
      return Outcome.found(
          CAUSE.diagnosis(
              List.of(told(logged.get())), CudaCures.of(CAUSE, there.get(), knowledge)));
    }
    there = GpuCase.wanted(snapshot, knowledge);
    Optional<GpuBuild> build = there.flatMap(GpuCase::build).filter(b -> !b.cudnn().isEmpty());
    if (build.isEmpty()) {
      return Outcome.notTested();
    }
    return Copies.of(there.get(), Part.CUDNN, build.get().cudnn())
        .judged(
            CAUSE,
            MissingLibraries.ofCudnn(there.get()),
            CudaCures.of(CAUSE, there.get(), knowledge));
  }

  /// What native code said of it, among the lines that were kept.
  private static Optional<Matcher> logged(Snapshot snapshot, Optional<GpuCase> there) {
    return there.flatMap(
        known ->
            Stream.concat(
                    known.log().stream(),
                    snapshot.launch().ifKnown().map(Launch::attempts).stream()
                        .flatMap(List::stream)
                        .flatMap(attempt -> attempt.lastLines().stream()))
                .map(LOADED::matcher)
                .filter(Matcher::find)
                .findFirst());
  }

  private static Evidence told(Matcher logged) {
    return new Evidence(
        Evidence.Kind.LOG,
        CAUSE.message(
            "loaded",
            "TensorFlow got cuDNN {loaded} and was made with {made}",
            Map.of("loaded", logged.group(1), "made", logged.group(2))),
        logged.group());
  }
}
