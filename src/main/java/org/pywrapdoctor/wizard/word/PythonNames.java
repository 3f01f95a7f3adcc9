package org.pywrapdoctor.wizard.word;

import java.util.Set;
import org.pywrapdoctor.snapshot.Interpreter;

/// What a person calls a Python: an environment by its name, another Python by where it comes from.
public final class PythonNames {
  private static final Set<String> ENVIRONMENTS = Set.of("venv", "virtualenv", "conda");

  private final Words words;

  public PythonNames(Words words) {
    this.words = words;
  }

  /// In one or two words.
  public String brief(Interpreter interpreter) {
    return isEnvironment(interpreter)
        ? Plain.text(Paths.environment(interpreter.prefix()))
        : kind(interpreter.kind());
  }

  /// With its kind and the tool that made it.
  public String full(Interpreter interpreter) {
    if (!isEnvironment(interpreter)) {
      return kind(interpreter.kind());
    }
    String name = brief(interpreter);
    String kind = kind(interpreter.kind());
    return interpreter
        .manager()
        .filter(manager -> !manager.equals(interpreter.kind()))
        .map(tool -> words.text("python.managed", "name", name, "kind", kind, "manager", tool))
        .orElse(words.text("python.name", "name", name, "kind", kind));
  }

  /// The kind alone, as the heading of those of one kind.
  public String group(Interpreter interpreter) {
    String kind = kind(interpreter.kind());
    return kind.contains(".") ? kind : Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
  }

  private static boolean isEnvironment(Interpreter interpreter) {
    return ENVIRONMENTS.contains(interpreter.kind());
  }

  private String kind(String kind) {
    return switch (kind) {
      case "venv", "virtualenv" -> words.text("python.kind.venv");
      case "conda" -> words.text("python.kind.conda");
      case "system" -> words.text("python.kind.system");
      case "store" -> words.text("python.kind.store");
      case "homebrew" -> words.text("python.kind.homebrew");
      case "xcode" -> words.text("python.kind.xcode");
      case "other" -> words.text("python.kind.other");
      case "pymanager" -> words.text("python.kind.pymanager");
      case "winpython" -> "WinPython";
      default -> kind;
    };
  }
}
