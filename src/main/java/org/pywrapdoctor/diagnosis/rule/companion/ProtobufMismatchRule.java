package org.pywrapdoctor.diagnosis.rule.companion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.rule.Decisions;
import org.pywrapdoctor.knowledge.Compatibility;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.knowledge.ProtobufFacts.GeneratedCode;
import org.pywrapdoctor.requirement.SpecifierSet;
import org.pywrapdoctor.snapshot.Snapshot;

/// A protobuf that does not run the code which TensorFlow generated with another one. What counts
/// is that code; outside the declared range alone it usually works.
public final class ProtobufMismatchRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-301",
              "protobuf-mismatch",
              "The protobuf package does not fit TensorFlow",
              "TensorFlow contains code that was made by one version of protobuf and runs only with"
                  + " protobuf versions that accept it. Another package has brought a protobuf that"
                  + " does not.")
          .explaining(Explains.IMPORT, Explains.COMPUTATION);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    return Companion.of("protobuf", snapshot, knowledge)
        .map(protobuf -> judged(protobuf, snapshot, knowledge))
        .orElseGet(Outcome::notTested);
  }

  private static Outcome judged(Companion protobuf, Snapshot snapshot, Knowledge knowledge) {
    boolean pure =
        snapshot
            .variable("PROTOCOL_BUFFERS_PYTHON_IMPLEMENTATION")
            .filter("python"::equals)
            .isPresent();
    Compatibility compatibility =
        knowledge.protobuf().check(protobuf.version(), protobuf.installedVersion(), pure);
    if (!compatibility.fails() && !protobuf.isOutOfRange()) {
      return Outcome.ruledOut(protobuf.fits(CAUSE));
    }
    Diagnosis diagnosis =
        CAUSE.diagnosis(
            evidence(protobuf, compatibility), protobuf.cures(working(protobuf, knowledge)));
    return Outcome.found(
        switch (Trial.of(snapshot).fit(ProtobufMismatchRule::looksLikeIt)) {
          case SHOWN, WORKS -> diagnosis;
          case UNTRIED -> compatibility.fails() ? diagnosis : diagnosis.withExplains(List.of());
          case ELSEWHERE ->
              compatibility.fails()
                  ? Decisions.afterTheOther(diagnosis)
                  : diagnosis.withExplains(List.of());
        });
  }

  private static boolean looksLikeIt(Failure failure) {
    return failure.says("Descriptors cannot", "protobuf", "gencode", "_pb2")
        || failure.files().stream()
            .anyMatch(file -> file.endsWith("_pb2.py") || file.contains("protobuf"));
  }

  private static List<Evidence> evidence(Companion protobuf, Compatibility compatibility) {
    Stream<Evidence> reason =
        compatibility.why().stream()
            .map(
                why ->
                    new Evidence(
                        Evidence.Kind.PACKAGE,
                        CAUSE.message(
                            "reason",
                            "TensorFlow {version}: {why}",
                            Map.of("version", protobuf.version().toString(), "why", why)),
                        protobuf.tensorFlow().distribution().orElseThrow().metadata()));
    return Stream.concat(protobuf.evidence(CAUSE).stream(), reason).toList();
  }

  /// What TensorFlow declares, and what its generated code accepts besides.
  private static SpecifierSet working(Companion protobuf, Knowledge knowledge) {
    Optional<GeneratedCode> code = knowledge.protobuf().generatedCode(protobuf.version());
    String bounds =
        Stream.concat(
                code.flatMap(GeneratedCode::from).map(from -> ">=" + from).stream(),
                code.flatMap(GeneratedCode::below).map(below -> "<" + below).stream())
            .collect(Collectors.joining(","));
    return protobuf.declared().and(SpecifierSet.of(bounds));
  }
}
