package org.pywrapdoctor.diagnosis.rule.machine;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Snapshot;

/// Among the lines of a failure stand some that look like its reason and are not: TensorFlow prints
/// them on sound computers too. Where nothing fails they are not worth a word.
public final class BenignWarningRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-227",
              "benign-warning",
              "Some of the lines are harmless and not the cause",
              "TensorFlow prints remarks about faster instructions, oneDNN, TensorRT or a missing CUDA"
                  + " on sound computers too. They are not why it fails, and nothing needs to be done"
                  + " about them.")
          .explaining(Explains.IMPORT);

  private static final Pattern ALWAYS_HARMLESS =
      Pattern.compile(
          "oneDNN custom operations are on|This TensorFlow binary is optimized"
              + "|rebuild TensorFlow with the appropriate compiler flags|TF-TRT Warning"
              + "|Unable to register cu(?:DNN|FFT|BLAS) factory|computation placer already registered"
              + "|compiletime version 3\\.\\d+ of module .* does not match runtime version"
              + "|successful NUMA node read from SysFS had negative value");
  private static final Pattern HARMLESS_WITHOUT_A_CARD =
      Pattern.compile(
          "Could not load dynamic library '(?:lib)?(?:cudart|nvinfer)"
              + "|Ignore above cudart dlerror|Could not find cuda drivers on your machine"
              + "|failed call to cuInit|kernel driver does not appear to be running");

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<Failure> failure = Trial.of(snapshot).failure();
    boolean wantsCard = snapshot.request().goal() == Goal.GPU;
    List<Evidence> lines =
        failure.stream()
            .flatMap(failed -> failed.attempt().lastLines().stream())
            .filter(line -> isHarmless(line, wantsCard))
            .distinct()
            .map(
                line ->
                    new Evidence(
                        Evidence.Kind.LOG,
                        CAUSE.message("line", "This line is not the cause"),
                        line))
            .toList();
    return lines.isEmpty()
        ? Outcome.notTested()
        : Outcome.found(CAUSE.diagnosis(lines, List.of(cure())).withExplains(List.of()));
  }

  private static boolean isHarmless(String line, boolean wantsCard) {
    return ALWAYS_HARMLESS.matcher(line).find()
        || !wantsCard && HARMLESS_WITHOUT_A_CARD.matcher(line).find();
  }

  private static Cure cure() {
    return new Cure.ByHand(
        CAUSE.message("leave", "Leave them as they are"),
        List.of(
            CAUSE.message(
                "leave-step",
                "Nothing needs to be done; to see fewer such lines, set TF_CPP_MIN_LOG_LEVEL to"
                    + " 2")),
        List.of("https://www.tensorflow.org/install/errors"),
        false);
  }
}
