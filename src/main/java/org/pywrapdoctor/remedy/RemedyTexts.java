package org.pywrapdoctor.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /// What a person can send to whoever looks after the computer.
  private static String letter(Way way, List<String> commands) {
    List<String> lines = new ArrayList<>();
    lines.add("Hello,");
    lines.add("");
    lines.add("TensorFlow does not work on my computer. What cures it needs administrator rights:");
    lines.add(way.title().text() + ".");
    lines.add("");
    for (int step = 0; step < way.steps().size(); step++) {
      lines.add((step + 1) + ". " + way.steps().get(step).text() + ".");
    }
    section(lines, "Official source:", way.links());
    section(lines, "To check it afterwards, in my account:", commands);
    lines.add("");
    lines.add("Found by Pywrap Doctor. Thank you.");
    return String.join("\n", lines) + "\n";
  }

  private static void section(List<String> lines, String title, List<String> content) {
    if (!content.isEmpty()) {
      lines.add("");
      lines.add(title);
      content.forEach(line -> lines.add("  " + line));
    }
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
        way.reversible(),
        way.needsAdministrator() ? Optional.of(letter(way, commands)) : Optional.empty());
  }
}
