package org.pywrapdoctor.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Names from the examined computer stay text in every shell.
class ShellTest {
  @TempDir Path folder;

  static List<String> hostile() {
    return List.of(
        "plain",
        "with space",
        "it's",
        "''",
        "$(touch pwned)",
        "`touch pwned`",
        "; touch pwned",
        "&& touch pwned",
        "| touch pwned",
        "> pwned",
        "\"quoted\"",
        "back\\slash",
        "-rf",
        "*",
        "~",
        "!history",
        "#comment",
        "line\nbreak; touch pwned",
        "tab\there",
        "€ ümläut",
        "‘curly’",
        "a=b",
        "");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  @DisabledOnOs(OS.WINDOWS)
  void shGetsTheVeryText(String text) throws Exception {
    Command command = Command.Run.of("/usr/bin/env", "printf", "%s|%s", text, "end");
    assertThat(run(command)).isEqualTo(text + "|end");
    assertThat(folder.resolve("pwned")).doesNotExist();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  @DisabledOnOs(OS.WINDOWS)
  void shRenamesAndRemovesTheVeryFile(String text) throws Exception {
    if (text.isEmpty()) {
      return;
    }
    Path file = folder.resolve(text);
    Files.writeString(file, "mine");
    Command rename = new Command.Rename(file.toString(), "my_" + text);
    run(rename);
    run(rename);
    assertThat(folder.resolve("my_" + text)).hasContent("mine");
    assertThat(file).doesNotExist();
    run(new Command.Remove(folder.resolve("my_" + text).toString()));
    assertThat(folder.resolve("my_" + text)).doesNotExist();
    assertThat(folder.resolve("pwned")).doesNotExist();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void renamingNeverOverwrites() throws Exception {
    Files.writeString(folder.resolve("tensorflow.py"), "new");
    Files.writeString(folder.resolve("my_tensorflow.py"), "old");
    run(new Command.Rename(folder.resolve("tensorflow.py").toString(), "my_tensorflow.py"));
    assertThat(folder.resolve("my_tensorflow.py")).hasContent("old");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void scriptStopsAtTheFirstError() throws Exception {
    String script =
        ScriptWriter.write(
                Shell.SH, List.of(Command.Run.of("false"), Command.Run.of("touch", "pwned")))
            .orElseThrow()
            .content();
    Process process = start(script);
    assertThat(process.waitFor()).isNotZero();
    assertThat(folder.resolve("pwned")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {
        "plain ~ plain",
        "C:\\Python\\python.exe ~ C:\\Python\\python.exe",
        "C:\\My Files\\python.exe ~ 'C:\\My Files\\python.exe'",
        "it's ~ 'it''s'",
        "‘curly’ ~ '‘‘curly’’'",
        "$(id) ~ '$(id)'",
        "a;b ~ 'a;b'",
        "numpy<2 ~ 'numpy<2'",
        "a,b ~ 'a,b'",
        "tensorflow==2.15.1 ~ tensorflow==2.15.1",
        "tensorflow[and-cuda]==2.15.1 ~ 'tensorflow[and-cuda]==2.15.1'",
        "-3.12 ~ '-3.12'",
        "--upgrade ~ --upgrade"
      })
  void powerShell(String text, String quoted) {
    assertThat(new PowerShellQuoting().quote(text)).contains(quoted);
  }

  @Test
  void powerShellCallsAQuotedProgram() {
    assertThat(Shell.POWERSHELL.line(Command.Run.of("C:\\a b\\python.exe", "-m", "pip")))
        .contains("& 'C:\\a b\\python.exe' -m pip");
    assertThat(Shell.POWERSHELL.line(Command.Run.of("py", "-3.12"))).contains("py '-3.12'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {
        "plain ~ plain",
        "C:\\My Files\\x ~ \"C:\\My Files\\x\"",
        "C:\\My Files\\ ~ \"C:\\My Files\\\\\"",
        "a&b ~ \"a&b\"",
        "a|b ~ \"a|b\"",
        "a^b ~ \"a^b\"",
        "numpy<2 ~ \"numpy<2\"",
        "a==1 ~ \"a==1\"",
        "%PATH% ~ \"%%PATH%%\"",
        "a;b ~ \"a;b\"",
        "it's ~ \"it's\""
      })
  void batchFile(String text, String quoted) {
    assertThat(new CmdQuoting(true).quote(text)).contains(quoted);
  }

  @Test
  void whatAShellCannotExpressIsNotWritten() {
    assertThat(new CmdQuoting(true).quote("a\"b")).isEmpty();
    assertThat(new CmdQuoting(true).quote("a\nb")).isEmpty();
    assertThat(new CmdQuoting(false).quote("%PATH%")).isEmpty();
    assertThat(new PowerShellQuoting().quote("a\"b")).isEmpty();
    assertThat(new PowerShellQuoting().quote("a\u0085b")).isEmpty();
    for (Shell shell : Shell.values()) {
      assertThat(shell.line(new Command.Unset("A; rm -rf /"))).isEmpty();
      assertThat(shell.line(Command.Run.of("a\u0000b"))).isEmpty();
    }
    assertThat(ScriptWriter.write(Shell.CMD, List.of(Command.Run.of("a\nb")))).isEmpty();
  }

  @Test
  void windowsScriptsHaveTheirOwnLineEndsAndStop() {
    String cmd =
        ScriptWriter.write(Shell.CMD, List.of(Command.Run.of("py", "-m", "pip")))
            .orElseThrow()
            .content();
    assertThat(cmd).startsWith("@echo off\r\n").endsWith("py -m pip || exit /b 1\r\n");
    String powerShell =
        ScriptWriter.write(Shell.POWERSHELL, List.of(Command.Run.of("C:\\Jürgen\\p.exe")))
            .orElseThrow()
            .content();
    assertThat(powerShell).startsWith("\uFEFF").contains("$LASTEXITCODE");
  }

  private String run(Command command) throws Exception {
    String script = ScriptWriter.write(Shell.SH, List.of(command)).orElseThrow().content();
    Process process = start(script);
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(script + output).isZero();
    return output;
  }

  private Process start(String script) throws IOException {
    Path file = Files.createTempFile("repair", ".sh");
    Files.writeString(file, script);
    return new ProcessBuilder("/bin/sh", file.toString())
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .start();
  }
}
