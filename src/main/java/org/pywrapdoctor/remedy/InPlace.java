package org.pywrapdoctor.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.platform.PathStyle;

/// The change of an environment as it is.
///
/// @param tool what installs packages there
/// @param python the Python of the environment
/// @param prefix its folder, when the program can save it and put it back
/// @param paths how paths are written there
/// @param downloadMegabytes how much pip downloads at most, when that is known
record InPlace(
    Tool tool,
    String python,
    Optional<String> prefix,
    PathStyle paths,
    Optional<Integer> downloadMegabytes) {

  /// @param remove what is uninstalled first
  /// @param leftovers what is deleted in between
  /// @param install what is installed then, as requirements
  Way way(List<String> remove, List<String> leftovers, List<String> install) {
    List<Message> steps = new ArrayList<>();
    List<Command> commands = new ArrayList<>();
    steps.add(
        Message.of("remedy.freeze", "Note what is installed now, so that you can go back to it"));
    commands.add(run("freeze", List.of()));
    if (!remove.isEmpty()) {
      steps.add(Message.of("remedy.remove", "Remove {names}", "names", String.join(", ", remove)));
      commands.add(run("uninstall", tool == Tool.UV ? remove : joined(List.of("-y"), remove)));
    }
    for (String leftover : leftovers) {
      steps.add(Message.of("remedy.leftover", "Delete {path}", "path", leftover));
      commands.add(new Command.Remove(leftover));
    }
    steps.add(
        Message.of(
            "remedy.install-in-place",
            "Install {requirements}",
            "requirements",
            String.join(", ", install)));
    String fresh = tool == Tool.UV ? "--refresh" : "--no-cache-dir";
    commands.add(run("install", remove.isEmpty() ? install : joined(List.of(fresh), install)));
    commands.add(Command.Run.of(python, "-c", WayMaker.CHECK));
    Optional<Change> work = work(remove, leftovers, install);
    return new Way(
        Message.of("remedy.in-place", "Repair the environment in place"),
        Message.of(
            "remedy.in-place-changes",
            "The packages of the environment itself, and pip's own store of downloads"),
        false,
        work.isPresent(),
        work.isPresent()
            ? Message.of(
                "remedy.in-place-undone",
                "The program saves the environment first and puts it back")
            : Message.of(
                "remedy.in-place-undo", "Install the versions again that the first command listed"),
        steps,
        commands,
        List.of(work.orElseGet(Change.ByPerson::new)),
        Optional.empty(),
        List.of());
  }

  private Command run(String verb, List<String> arguments) {
    List<String> start =
        tool == Tool.UV
            ? List.of("uv", "pip", verb, "--python", python)
            : List.of(python, "-m", "pip", verb);
    return new Command.Run(joined(start, arguments));
  }

  private static List<String> joined(List<String> first, List<String> then) {
    return Stream.concat(first.stream(), then.stream()).toList();
  }

  private Optional<Change> work(List<String> remove, List<String> leftovers, List<String> install) {
    return prefix
        .filter(folder -> leftovers.stream().allMatch(path -> paths.isInside(path, folder)))
        .map(
            folder ->
                new Change.ChangeEnvironment(
                    tool,
                    folder,
                    python,
                    remove,
                    leftovers,
                    install,
                    List.of(),
                    downloadMegabytes));
  }
}
