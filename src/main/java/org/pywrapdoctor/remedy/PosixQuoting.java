package org.pywrapdoctor.remedy;

import java.util.Optional;
import java.util.regex.Pattern;

/// Quoting for `sh`, `bash` and `zsh` (POSIX.1, "Shell Command Language", 2.2.2): between single
/// quotes every character is itself.
record PosixQuoting() implements ShellQuoting {
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9_@%+:,./-][A-Za-z0-9_@%+=:,./-]*");

  @Override
  public Optional<String> quote(String argument) {
    if (argument.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    return Optional.of(
        PLAIN.matcher(argument).matches() ? argument : "'" + argument.replace("'", "'\\''") + "'");
  }

  @Override
  public Optional<String> line(Command command) {
    return switch (command) {
      case Command.Run(var arguments) -> all(arguments);
      case Command.Unset(String variable) ->
          Optional.of(variable)
              .filter(name -> VARIABLE.matcher(name).matches())
              .map(name -> "unset " + name);
      case Command.Rename(String path, String newName) ->
          quote(path).flatMap(from -> quote(sibling(path, newName)).map(to -> move(from, to)));
      case Command.Remove(String path) -> quote(path).map(quoted -> "rm -rf -- " + quoted);
    };
  }

  /// Nothing is overwritten, and a second run finds nothing to do.
  private static String move(String from, String to) {
    return "if [ -e " + from + " ] && [ ! -e " + to + " ]; then mv -- " + from + " " + to + "; fi";
  }

  private static String sibling(String path, String newName) {
    return path.substring(0, path.lastIndexOf('/') + 1) + newName;
  }
}
