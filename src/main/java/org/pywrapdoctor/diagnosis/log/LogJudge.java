package org.pywrapdoctor.diagnosis.log;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pywrapdoctor.diagnosis.Assessment;
import org.pywrapdoctor.diagnosis.Assessment.Tried;
import org.pywrapdoctor.diagnosis.Assessment.Unexplained;
import org.pywrapdoctor.diagnosis.Assessment.Verdict;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Role;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.knowledge.LogSignature;
import org.pywrapdoctor.knowledge.LogSignature.GpuNote;
import org.pywrapdoctor.snapshot.Log;
import org.pywrapdoctor.snapshot.Log.Sign;

/// Explains a log without looking at the computer. Where the text leaves several causes it names
/// them all, each with the test that would decide.
public final class LogJudge {
  private static final List<Reading> READINGS =
      List.of(
          new ProcessorReading(),
          new DllReading(),
          new ModuleReading(),
          new LoaderReading(),
          new InstallReading(),
          new PlaceReading(),
          new DirectReading());

  private final Knowledge knowledge;
  private final Wording wording;

  public LogJudge(Knowledge knowledge) {
    this.knowledge = knowledge;
    wording = new Wording(knowledge);
  }

  /// What a log means by itself.
  public Assessment assess(Log log) {
    if (!log.aboutTensorFlow()) {
      return unexplained(List.of(), Unknowns.notAboutTensorFlow(log));
    }
    Clues clues = new Clues(log, knowledge, false);
    List<Suspect> suspects = suspects(clues);
    if (suspects.isEmpty()) {
      suspects = suspects(new Clues(log, knowledge, true));
    }
    List<Suspect> gpu = new GpuReading().suspects(clues);
    boolean onlyGpu = suspects.isEmpty() && GpuReading.isWanted(clues);
    List<Diagnosis> roots = worded(onlyGpu ? gpu : suspects, clues, Role.ROOT);
    List<Diagnosis> remarks = remarks(clues, onlyGpu ? List.of() : gpu, roots);
    List<Diagnosis> all = Stream.concat(roots.stream(), remarks.stream()).toList();
    if (!roots.isEmpty()) {
      return new Assessment(verdict(roots), Tried.NOTHING, all, List.of(), Optional.empty());
    }
    return log.showsFailure()
        ? unexplained(all, Unknowns.failure(clues))
        : new Assessment(Verdict.HEALTHY, Tried.NOTHING, all, List.of(), Optional.empty());
  }

  private static List<Suspect> suspects(Clues clues) {
    return READINGS.stream()
        .map(reading -> reading.suspects(clues))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElseGet(List::of);
  }

  private List<Diagnosis> worded(List<Suspect> suspects, Clues clues, Role role) {
    return suspects.stream()
        .map(suspect -> wording.diagnosis(suspect, clues, role))
        .flatMap(Optional::stream)
        .toList();
  }

  /// What is true but not why it fails, each cause once.
  private List<Diagnosis> remarks(Clues clues, List<Suspect> gpu, List<Diagnosis> roots) {
    List<Suspect> suspects = new ArrayList<>();
    gpu.forEach(suspect -> suspects.add(asRemark(suspect)));
    List<String> benign =
        clues.signs().stream()
            .filter(sign -> isNote(clues, sign, gpu))
            .map(Sign::signature)
            .toList();
    if (!benign.isEmpty()) {
      suspects.add(new Suspect("benign-warning", Certainty.CERTAIN, benign));
    }
    if (clues.sign("editor").filter(sign -> PlaceReading.isPart(sign.text())).isPresent()) {
      suspects.add(new Suspect("ide-false-alarm", Certainty.LIKELY, List.of("editor")));
    }
    Set<String> taken = new LinkedHashSet<>(roots.stream().map(Diagnosis::cause).toList());
    return worded(
        suspects.stream().filter(each -> taken.add(each.cause())).toList(), clues, Role.REMARK);
  }

  private static Suspect asRemark(Suspect suspect) {
    return suspect.certainty() == Certainty.POSSIBLE
        ? suspect
        : new Suspect(suspect.cause(), Certainty.LIKELY, suspect.signs());
  }

  /// Harmless lines, and those about a card that nobody asked for.
  private static boolean isNote(Clues clues, Sign sign, List<Suspect> gpu) {
    LogSignature signature = clues.signature(sign);
    return signature.benign()
        || signature.gpu() == GpuNote.NOTE && gpu.isEmpty() && !clues.isInError(sign);
  }

  private static Verdict verdict(List<Diagnosis> roots) {
    boolean settled =
        roots.size() == 1 || roots.stream().anyMatch(root -> root.certainty() == Certainty.CERTAIN);
    if (!settled) {
      return Verdict.UNDETERMINED;
    }
    boolean imports =
        roots.stream()
            .noneMatch(
                root ->
                    root.explains().contains(Explains.IMPORT)
                        || root.explains().contains(Explains.INTERPRETER));
    return imports ? Verdict.DEGRADED : Verdict.BROKEN;
  }

  private static Assessment unexplained(List<Diagnosis> remarks, Unexplained what) {
    return new Assessment(
        Verdict.UNDETERMINED, Tried.NOTHING, remarks, List.of(), Optional.of(what));
  }
}
