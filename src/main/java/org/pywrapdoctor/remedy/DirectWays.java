package org.pywrapdoctor.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.platform.PathStyle;

/// Words the cures that need no new packages.
///
/// @param system the examined computer's system
/// @param python the Python that is examined
record DirectWays(OperatingSystem system, String python) {

  /// The way of such a cure; empty for the others.
  Optional<Way> of(Cure cure) {
    return switch (cure) {
      case Cure.Rename(String path) -> Optional.of(rename(path));
      case Cure.UnsetVariables(var names) -> Optional.of(unset(names));
      case Cure.UseInterpreter(String path, String tensorflow) ->
          Optional.of(useInterpreter(path, tensorflow));
      case Cure.ByHand byHand -> Optional.of(byHand(byHand));
      case Cure.NewEnvironment _, Cure.OtherPython _, Cure.Reinstall _, Cure.Install _ ->
          Optional.empty();
    };
  }

  private Way rename(String path) {
    PathStyle paths = system.paths();
    String newName = "my_" + paths.name(path);
    return simple(
        Message.of("remedy.rename", "Rename {file}", "file", paths.name(path)),
        Message.of(
            "remedy.rename-changes",
            "{path} is called {name} afterwards; its content stays",
            "path",
            path,
            "name",
            newName),
        Message.of("remedy.rename-undo", "Give it the old name again"),
        List.of(
            Message.of(
                "remedy.rename-step", "Rename {path} to {name}", "path", path, "name", newName),
            Message.of(
                "remedy.rename-imports",
                "Where your own programs import it, write the new name there")),
        List.of(new Command.Rename(path, newName)),
        new Change.RenameFile(path, newName));
  }

  private Way unset(List<String> names) {
    String list = String.join(", ", names);
    List<Command> commands = new ArrayList<>();
    names.forEach(name -> commands.add(new Command.Unset(name)));
    commands.add(Command.Run.of(python, "-c", WayMaker.CHECK));
    return simple(
        Message.of("remedy.unset", "Start Python without {names}", "names", list),
        Message.of(
            "remedy.unset-changes",
            "Programs started from this window no longer see {names}",
            "names",
            list),
        Message.of("remedy.unset-undo", "Open a new window"),
        List.of(
            Message.of("remedy.unset-step", "Take {names} away and try again", "names", list),
            Message.of(
                "remedy.unset-keep",
                "If that helps, remove the line that sets it from your profile or system settings")),
        commands,
        new Change.ByPerson());
  }

  private Way useInterpreter(String path, String tensorflow) {
    return simple(
        Message.of("remedy.use-interpreter", "Use the Python that has TensorFlow"),
        Message.of("remedy.use-interpreter-changes", "Nothing on the computer"),
        Message.of("remedy.use-interpreter-undo", "Choose the other Python again"),
        List.of(
            Message.of(
                "remedy.use-interpreter-step",
                "Start your program with {path}, which has TensorFlow {version}, or choose it in"
                    + " your editor",
                "path",
                path,
                "version",
                tensorflow)),
        List.of(Command.Run.of(path, "-c", WayMaker.CHECK)),
        new Change.ByPerson());
  }

  private static Way byHand(Cure.ByHand cure) {
    return new Way(
        cure.title(),
        Message.of("remedy.by-hand-changes", "What you change yourself"),
        cure.needsAdministrator(),
        false,
        Message.of("remedy.by-hand-undo", "By hand"),
        cure.steps(),
        List.of(),
        List.of(new Change.ByPerson()),
        Optional.empty(),
        cure.links());
  }

  private static Way simple(
      Message title,
      Message changes,
      Message undo,
      List<Message> steps,
      List<Command> commands,
      Change work) {
    return new Way(
        title,
        changes,
        false,
        true,
        undo,
        steps,
        commands,
        List.of(work),
        Optional.empty(),
        List.of());
  }
}
