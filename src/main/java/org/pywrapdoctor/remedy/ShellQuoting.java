package org.pywrapdoctor.remedy;

import java.util.Optional;
import java.util.regex.Pattern;

/// How a shell writes commands so that what is read from the computer stays text in it.
sealed interface ShellQuoting permits PosixQuoting, PowerShellQuoting, CmdQuoting {
  /// The names of variables that every shell can write without quotes.
  Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /// One argument; empty when the shell cannot express it.
  Optional<String> quote(String argument);

  /// A whole command.
  Optional<String> line(Command command);

  /// Arguments with a space between them.
  default Optional<String> all(Iterable<String> arguments) {
    StringBuilder line = new StringBuilder();
    for (String argument : arguments) {
      Optional<String> quoted = quote(argument);
      if (quoted.isEmpty()) {
        return Optional.empty();
      }
      line.append(line.isEmpty() ? "" : " ").append(quoted.get());
    }
    return Optional.of(line.toString());
  }

  /// Whether a text holds line breaks or other control characters.
  static boolean hasControls(String text) {
    return text.chars()
        .anyMatch(
            character ->
                Character.isISOControl(character)
                    || character == '\u2028'
                    || character == '\u2029');
  }
}
