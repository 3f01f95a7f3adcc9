package org.pywrapdoctor.remedy;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.knowledge.Build;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.knowledge.PinSet;
import org.pywrapdoctor.knowledge.PythonMinor;
import org.pywrapdoctor.knowledge.Target;
import org.pywrapdoctor.requirement.Version;

/// Answers `pin`: exact versions of TensorFlow and its companions for any computer, without looking
/// at one.
public final class Pinning {
  private final Knowledge knowledge;

  public Pinning(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// The pins, or why there are none.
  public PinAnswer answer(PinRequest request) {
    return find(request)
        .<PinAnswer>map(Pinning::pinned)
        .orElseGet(() -> new PinRefusal(knowledge, this).of(request));
  }

  /// The newest combination that is asked for: the newest TensorFlow comes before the newest
  /// Python.
  Optional<PinSet> find(PinRequest request) {
    return targets(request)
        .flatMap(
            target ->
                ofTarget(target, request).filter(Pinning::needsNoCompiler).findFirst().stream())
        .max(
            Comparator.comparing((PinSet pins) -> pins.build().version())
                .thenComparing(pins -> pins.target().python()));
  }

  /// All combinations that are asked for and need no compiler.
  Stream<PinSet> all(PinRequest request) {
    return published(request).filter(Pinning::needsNoCompiler);
  }

  /// All combinations that are asked for and published.
  Stream<PinSet> published(PinRequest request) {
    return targets(request).flatMap(target -> ofTarget(target, request));
  }

  private static boolean needsNoCompiler(PinSet pins) {
    return pins.withoutWheel().isEmpty();
  }

  private Stream<Target> targets(PinRequest request) {
    Collection<PythonMinor> pythons =
        request
            .python()
            .<Collection<PythonMinor>>map(List::of)
            .orElseGet(() -> knowledge.builds().pythons(request.system(), request.architecture()));
    return pythons.stream()
        .map(python -> new Target(request.system(), request.architecture(), python));
  }

  /// The newest TensorFlow first.
  private Stream<PinSet> ofTarget(Target target, PinRequest request) {
    return knowledge.builds().all(target, request.gpu()).reversed().stream()
        .filter(build -> isAskedFor(build, request.tensorflow()))
        .map(build -> knowledge.pins().of(build, target, request.gpu()));
  }

  static boolean isAskedFor(Build build, Optional<Version> wanted) {
    return wanted
        .map(
            version ->
                version.release().size() == 2 && !version.isPrerelease()
                    ? build.version().majorMinor().equals(version.majorMinor())
                    : build.version().equals(version))
        .orElse(true);
  }

  private static PinAnswer pinned(PinSet pins) {
    Contents contents = Contents.of(pins);
    return new PinAnswer.Pinned(
        pins,
        RequirementsWriter.write(contents),
        ConstraintsWriter.write(contents),
        EnvironmentYmlWriter.write(contents));
  }
}
