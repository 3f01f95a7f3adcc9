package org.pywrapdoctor.remedy;

import java.util.Optional;
import java.util.regex.Pattern;

/// Quoting for `cmd.exe`: between double quotes its operators are text, but `%NAME%` is still
/// replaced. In a batch file a doubled percent sign prevents that; at the prompt nothing does, so a
/// text with a percent sign cannot be expressed there.
///
/// @param script whether the line stands in a batch file
record CmdQuoting(boolean script) implements ShellQuoting {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:\\\\+-]+");

  @Override
  public Optional<String> quote(String argument) {
    if (ShellQuoting.hasControls(argument)
        || argument.indexOf('"') >= 0
        || (!script && argument.indexOf('%') >= 0)) {
      return Optional.empty();
    }
    if (PLAIN.matcher(argument).matches()) {
      return Optional.of(argument);
    }
    String backslashes = argument.substring(argument.replaceAll("\\\\+$", "").length());
    return Optional.of("\"" + argument.replace("%", "%%") + backslashes + "\"");
  }

  @Override
  public Optional<String> line(Command command) {
    return switch (command) {
      case Command.Run(var arguments) -> all(arguments);
      case Command.Unset(String variable) ->
          Optional.of(variable)
              .filter(name -> VARIABLE.matcher(name).matches())
              .map(name -> "set \"" + name + "=\"");
      case Command.Rename(String path, String newName) ->
          quoted(path)
              .flatMap(
                  from ->
                      quoted(newName).map(to -> "if exist " + from + " ren " + from + " " + to));
      case Command.Remove(String path) ->
          quoted(path)
              .map(
                  file ->
                      "if exist %1$s (rmdir /s /q %1$s 2>nul || del /f /q %1$s)".formatted(file));
    };
  }

  /// Always between quotes: the built-in commands take `/` for an option.
  private Optional<String> quoted(String path) {
    return quote(path).map(text -> text.startsWith("\"") ? text : "\"" + text + "\"");
  }
}
