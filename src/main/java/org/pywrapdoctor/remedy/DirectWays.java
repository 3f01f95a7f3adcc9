package org.pywrapdoctor.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.knowledge.PythonMinor;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.platform.PathStyle;

/// Words the cures that need no new packages.
///
/// @param system the examined computer's system
/// @param python the Python that is examined
/// @param prefix its folder, when the program can save it and put it back
/// @param check a program that tries what the person wants
/// @param minor the version of that Python, when it is known
record DirectWays(
    OperatingSystem system,
    String python,
    Optional<String> prefix,
    String check,
    Optional<PythonMinor> minor) {
  /// `os.add_dll_directory` came with it.
  private static final PythonMinor LISTS_FOLDERS = new PythonMinor(3, 8);

  /// Lets Python look for libraries in its own folder, where such packages put them: Windows looks
  /// only beside the base `python.exe` by itself (tried with Python 3.11 and TensorFlow 2.20).
  private static final String LOOK_HERE =
      "import os, sysconfig; open(os.path.join(sysconfig.get_path('purelib'),"
          + " 'native_runtime.pth'), 'w').write('import os, sys;"
          + " os.add_dll_directory(sys.prefix)' + chr(10))";

  /// The way of such a cure; empty for the others.
  Optional<Way> of(Cure cure) {
    return switch (cure) {
      case Cure.Rename(String path) -> Optional.of(rename(path));
      case Cure.UnsetVariables(var names) -> Optional.of(unset(names));
      case Cure.UseInterpreter(String path, String tensorflow) ->
          Optional.of(useInterpreter(path, tensorflow));
      case Cure.RunPython run -> Optional.of(runPython(run));
      case Cure.ByHand byHand -> Optional.of(byHand(byHand));
      case Cure.AddRuntime(String requirement) ->
          minor
              .filter(known -> known.compareTo(LISTS_FOLDERS) >= 0)
              .flatMap(_ -> Requirements.line(requirement))
              .map(this::addRuntime);
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

  private Way runPython(Cure.RunPython cure) {
    return new Way(
        cure.title(),
        Message.of("remedy.run-python-changes", "Only what the command writes"),
        false,
        true,
        Message.of("remedy.run-python-undo", "Delete what the command wrote"),
        cure.steps(),
        List.of(Command.Run.of(cure.here() ? python : "python", "-c", cure.code())),
        List.of(new Change.ByPerson()),
        Optional.empty(),
        cure.links());
  }

  private Way addRuntime(String requirement) {
    return simple(
        Message.of("remedy.runtime", "Put the C++ runtime into the environment"),
        Message.of(
            "remedy.runtime-changes",
            "The packages of the environment itself, and pip's own store of downloads"),
        Message.of(
            "remedy.runtime-undo",
            "Uninstall {name} and delete native_runtime.pth",
            "name",
            requirement),
        List.of(
            Message.of("remedy.runtime-install", "Install {name}", "name", requirement),
            Message.of(
                "remedy.runtime-look", "Let Python look for libraries in the environment's folder"),
            Message.of(
                "remedy.runtime-else",
                "Other programs still lack the runtime; installing it for all needs an"
                    + " administrator")),
        List.of(
            WayMaker.pipInstall(python, List.of(requirement), List.of()),
            Command.Run.of(python, "-c", LOOK_HERE),
            Command.Run.of(python, "-c", check)),
        prefix
            .<Change>map(
                folder ->
                    new Change.ChangeEnvironment(
                        Tool.PIP,
                        folder,
                        python,
                        List.of(),
                        List.of(),
                        List.of(requirement),
                        List.of(LOOK_HERE),
                        Optional.of(1)))
            .orElseGet(Change.ByPerson::new));
  }

  private Way byHand(Cure.ByHand cure) {
    List<Message> steps = new ArrayList<>(cure.steps());
    if (cure.needsAdministrator()) {
      steps.add(Message.of("remedy.check-after", "Check it afterwards with the command below"));
    }
    return new Way(
        cure.title(),
        Message.of("remedy.by-hand-changes", "What you change yourself"),
        cure.needsAdministrator(),
        false,
        Message.of("remedy.by-hand-undo", "By hand"),
        List.copyOf(steps),
        cure.needsAdministrator() ? List.of(Command.Run.of(python, "-c", check)) : List.of(),
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
