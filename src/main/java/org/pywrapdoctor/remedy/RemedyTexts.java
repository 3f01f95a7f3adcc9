package org.pywrapdoctor.remedy;

import java.util.ArrayList;
import java.util.List;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.diagnosis.RemedyText;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Snapshot;

/// Words the cures of a diagnosis as `diagnose --json` has them, with commands for the person's own
/// shell.
public final class RemedyTexts {
  private final Planner planner;

  public RemedyTexts(Knowledge knowledge) {
    planner = new Planner(knowledge);
  }

  /// The ways out, the best first.
  public List<RemedyText> of(Diagnosis diagnosis, Snapshot snapshot) {
    Shell shell = Shell.of(snapshot);
    return planner.ways(snapshot, diagnosis).stream().map(way -> text(way, shell)).toList();
  }

  /// One way in finished words.
  public static RemedyText text(Way way, Shell shell) {
    List<String> commands = new ArrayList<>();
    way.commands().forEach(command -> shell.line(command).ifPresent(commands::add));
    return new RemedyText(
        way.title().text(),
        way.steps().stream().map(Message::text).toList(),
        commands.size() == way.commands().size() ? commands : List.of(),
        way.links(),
        way.needsAdministrator(),
        way.reversible());
  }
}
