package org.pywrapdoctor.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.platform.OperatingSystem;

/// The commands that make a new environment, as a person types them.
///
/// @param tool what the person works with
/// @param system the operating system
record EnvironmentCommands(Tool tool, OperatingSystem system) {

  /// @param base the Python that makes it; empty when none is on the computer
  /// @param minor the version of that Python
  /// @param conda what conda installs besides Python and pip
  List<Command> of(
      Optional<String> base,
      String minor,
      String folder,
      List<String> requirements,
      List<String> conda) {
    String inside = EnvironmentFolder.python(folder, system, tool);
    List<Command> commands = new ArrayList<>();
    switch (tool) {
      case PIP -> {
        commands.add(run(python(base, minor), List.of("-m", "venv", folder)));
        commands.add(Command.Run.of(inside, "-m", "pip", "install", "--upgrade", "pip"));
        commands.add(WayMaker.pipInstall(inside, requirements, List.of()));
      }
      case UV -> {
        List<String> venv = List.of("uv", "venv", "--allow-existing", "--python");
        commands.add(run(venv, List.of(base.orElse(minor), folder)));
        commands.add(run(List.of("uv", "pip", "install", "--python", inside), requirements));
      }
      case CONDA -> {
        List<String> create = List.of("conda", "create", "--yes", "--prefix", folder);
        commands.add(run(run(create, List.of("python=" + minor, "pip")).arguments(), conda));
        commands.add(WayMaker.pipInstall(inside, requirements, List.of()));
      }
    }
    commands.add(Command.Run.of(inside, "-c", WayMaker.CHECK));
    return List.copyOf(commands);
  }

  private List<String> python(Optional<String> base, String minor) {
    List<String> byName =
        system == OperatingSystem.WINDOWS ? List.of("py", "-" + minor) : List.of("python" + minor);
    return base.map(List::of).orElse(byName);
  }

  private static Command.Run run(List<String> first, List<String> then) {
    List<String> command = new ArrayList<>(first);
    command.addAll(then);
    return new Command.Run(List.copyOf(command));
  }
}
