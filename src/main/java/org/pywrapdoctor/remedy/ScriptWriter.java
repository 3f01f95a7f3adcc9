package org.pywrapdoctor.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes a script that goes a way: it stops at the first error, and may be run again. No script
/// when a command cannot be expressed safely in the shell's language.
final class ScriptWriter {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private ScriptWriter() {}

  static Optional<RemedyFile> write(Shell shell, List<Command> commands) {
    ShellQuoting quoting = quoting(shell);
    List<String> lines = new ArrayList<>(head(shell));
    for (Command command : commands) {
      Optional<String> line = quoting.line(command);
      if (line.isEmpty()) {
        return Optional.empty();
      }
      lines.add(line.get() + (command instanceof Command.Run ? stopOnError(shell) : ""));
    }
    return Optional.of(new RemedyFile(RemedyFile.Kind.SCRIPT, name(shell), text(shell, lines)));
  }

  private static ShellQuoting quoting(Shell shell) {
    return switch (shell) {
      case SH -> new PosixQuoting();
      case POWERSHELL -> new PowerShellQuoting();
      case CMD -> new CmdQuoting(true);
    };
  }

  private static String name(Shell shell) {
    return switch (shell) {
      case SH -> "repair.sh";
      case POWERSHELL -> "repair.ps1";
      case CMD -> "repair.cmd";
    };
  }

  private static List<String> head(Shell shell) {
    return switch (shell) {
      case SH -> List.of("#!/bin/sh", "set -eu");
      case POWERSHELL -> List.of("$ErrorActionPreference = 'Stop'");
      case CMD ->
          List.of(
              "@echo off", "setlocal EnableExtensions DisableDelayedExpansion", "chcp 65001 >nul");
    };
  }

  private static String stopOnError(Shell shell) {
    return switch (shell) {
      case SH -> "";
      case POWERSHELL -> "\nif ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }";
      case CMD -> " || exit /b 1";
    };
  }

  /// Windows shells want their own line ends; PowerShell 5 reads UTF-8 only behind its mark.
  private static String text(Shell shell, List<String> lines) {
    String text = String.join("\n", lines) + "\n";
    boolean ascii = text.chars().allMatch(character -> character < 128);
    return switch (shell) {
      case SH -> text;
      case POWERSHELL -> (ascii ? "" : BYTE_ORDER_MARK) + text.replace("\n", "\r\n");
      case CMD -> text.replace("\n", "\r\n");
    };
  }
}
