package org.pywrapdoctor.diagnosis.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.diagnosis.Role;
import org.pywrapdoctor.knowledge.CauseText;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Log;
import org.pywrapdoctor.snapshot.Log.Sign;

/// Makes a diagnosis of a suspect: the words of its cause, the lines that speak for it, what would
/// decide, and what helps.
final class Wording {
  private static final Set<String> OF_IMPORTS =
      Set.of("ImportError", "ModuleNotFoundError", "OSError", "FileNotFoundError");

  private final Knowledge knowledge;
  private final KnownCauses causes;

  Wording(Knowledge knowledge) {
    this.knowledge = knowledge;
    causes = new KnownCauses(knowledge);
  }

  /// Empty when nobody knows words for the cause.
  Optional<Diagnosis> diagnosis(Suspect suspect, Clues clues, Role role) {
    return causes.get(suspect.cause()).map(cause -> diagnosis(cause, suspect, clues, role));
  }

  private Diagnosis diagnosis(Cause cause, Suspect suspect, Clues clues, Role role) {
    CauseText text = knowledge.causeTexts().get(cause.id());
    Diagnosis bare = cause.diagnosis(evidence(suspect, clues), List.of(cure(cause, text)));
    Diagnosis certain =
        stopsImport(suspect, clues) ? bare.withExplains(List.of(Explains.IMPORT)) : bare;
    Diagnosis weighed =
        suspect.certainty() == Certainty.CERTAIN
            ? certain
            : certain.withCertainty(suspect.certainty(), cause.message("text-test", text.test()));
    return weighed.withRole(role);
  }

  /// TensorFlow 1 does not even import without the libraries that it was built for.
  private static boolean stopsImport(Suspect suspect, Clues clues) {
    boolean inError =
        suspect.signs().stream().flatMap(id -> clues.sign(id).stream()).anyMatch(clues::isInError);
    return inError
        && clues.log().firstError().filter(error -> OF_IMPORTS.contains(error.type())).isPresent();
  }

  private static Cure cure(Cause cause, CauseText text) {
    List<Message> steps = new ArrayList<>();
    for (String step : text.steps()) {
      steps.add(cause.message("text-step-" + (steps.size() + 1), step));
    }
    return new Cure.ByHand(
        cause.message("text-cure", text.title()), steps, text.links(), text.needsAdministrator());
  }

  private static List<Evidence> evidence(Suspect suspect, Clues clues) {
    Stream<Evidence> lines =
        suspect.signs().stream()
            .flatMap(id -> clues.sign(id).stream())
            .map(sign -> quoted(sign, clues.log()));
    return Stream.concat(lines, Circumstances.of(clues.log()).stream()).distinct().toList();
  }

  private static Evidence quoted(Sign sign, Log log) {
    return new Evidence(
        Evidence.Kind.LOG,
        Message.of("log.line", "The text says: {text}", "text", sign.text()),
        place(log, sign.line()));
  }

  static String place(Log log, int line) {
    return log.name() + ":" + line;
  }
}
