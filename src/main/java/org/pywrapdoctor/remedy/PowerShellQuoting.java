package org.pywrapdoctor.remedy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Quoting for PowerShell (about_Quoting_Rules): between single quotes every character is itself
/// but the quote, and the typographic quotes count as quotes too.
record PowerShellQuoting() implements ShellQuoting {
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9_./:\\\\][A-Za-z0-9_./:\\\\=+-]*|--?[A-Za-z][A-Za-z-]*");
  private static final Pattern QUOTES = Pattern.compile("['\u2018\u2019\u201A\u201B]");

  /// Windows PowerShell hands a double quote on to programs unescaped, so it cannot be expressed.
  @Override
  public Optional<String> quote(String argument) {
    if (ShellQuoting.hasControls(argument) || argument.indexOf('"') >= 0) {
      return Optional.empty();
    }
    return Optional.of(PLAIN.matcher(argument).matches() ? argument : literal(argument));
  }

  @Override
  public Optional<String> line(Command command) {
    return switch (command) {
      case Command.Run(var arguments) -> run(arguments);
      case Command.Unset(String variable) ->
          Optional.of(variable)
              .filter(name -> VARIABLE.matcher(name).matches())
              .map(name -> "Remove-Item -ErrorAction Ignore Env:" + name);
      case Command.Rename(String path, String newName) ->
          quote(path)
              .flatMap(_ -> quote(newName))
              .map(
                  _ ->
                      "if (Test-Path -LiteralPath %1$s) { Rename-Item -LiteralPath %1$s -NewName %2$s }"
                          .formatted(literal(path), literal(newName)));
      case Command.Remove(String path) ->
          quote(path)
              .map(
                  _ ->
                      "Remove-Item -Recurse -Force -ErrorAction Ignore -LiteralPath "
                          + literal(path));
    };
  }

  private Optional<String> run(List<String> arguments) {
    return all(arguments).map(line -> line.startsWith("'") ? "& " + line : line);
  }

  private static String literal(String text) {
    return "'" + QUOTES.matcher(text).replaceAll("$0$0") + "'";
  }
}
