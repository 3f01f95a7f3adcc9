package org.pywrapdoctor.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Message;

/// One way to make it work.
///
/// @param title what it is, in a few words
/// @param changes what is different on the computer afterwards
/// @param needsAdministrator whether it needs administrator rights
/// @param reversible whether it can be taken back
/// @param undo how it is taken back
/// @param steps what to do, in order
/// @param commands the same for a shell, as far as a shell can do it
/// @param work the same for the program itself, as far as it can do it
/// @param downloadMegabytes how much pip downloads, when that is known
/// @param links official descriptions
public record Way(
    Message title,
    Message changes,
    boolean needsAdministrator,
    boolean reversible,
    Message undo,
    List<Message> steps,
    List<Command> commands,
    List<Change> work,
    Optional<Integer> downloadMegabytes,
    List<String> links) {

  /// Whether the program can go this way without the person's hands or rights.
  public boolean canBeCarriedOut() {
    return !work.isEmpty()
        && !needsAdministrator
        && work.stream().noneMatch(Change.ByPerson.class::isInstance);
  }

  /// This way, and another one after it.
  Way then(Way next) {
    return new Way(
        next.title(),
        next.changes(),
        needsAdministrator || next.needsAdministrator(),
        reversible && next.reversible(),
        next.undo(),
        joined(steps, next.steps()),
        joined(commands, next.commands()),
        joined(work, next.work()),
        downloadMegabytes.or(next::downloadMegabytes),
        joined(links, next.links()));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }
}
