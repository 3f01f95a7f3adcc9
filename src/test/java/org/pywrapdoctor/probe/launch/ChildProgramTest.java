package org.pywrapdoctor.probe.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The Python that travels on command lines.
class ChildProgramTest {
  private static final int LONGEST_WINDOWS_COMMAND_LINE = 32_767;

  @ParameterizedTest
  @EnumSource
  void itSurvivesTheCommandLineOfWindows(ChildProgram program) {
    assertThat(program.source())
        .hasSizeLessThan(LONGEST_WINDOWS_COMMAND_LINE - 2_000)
        .matches(text -> text.chars().allMatch(letter -> letter < 127))
        .doesNotContain("\"", "\t", "\r");
  }

  /// Every CPython of pyenv, where there is one; 2.7 to 3.13 on the build machine.
  static Stream<Path> pythons() throws IOException {
    Path versions = Path.of(System.getProperty("user.home"), ".pyenv", "versions");
    Stream<Path> own = Stream.of(Path.of(Bench.python()));
    if (!Files.isDirectory(versions)) {
      return own;
    }
    try (Stream<Path> folders = Files.list(versions)) {
      List<Path> found =
          folders.map(folder -> folder.resolve("bin/python")).filter(Files::isExecutable).toList();
      return Stream.concat(own, found.stream());
    }
  }

  @ParameterizedTest
  @MethodSource("pythons")
  void everyPythonUnderstandsIt(Path python) throws Exception {
    for (ChildProgram program : ChildProgram.values()) {
      Process process =
          new ProcessBuilder(
                  python.toString(), "-B", "-E", "-s", "-S", "-c", program.source(), "NONCE")
              .redirectErrorStream(false)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      byte[] output;
      try (InputStream stream = process.getInputStream()) {
        output = stream.readAllBytes();
      }
      Answers answers = Answers.read(output, "NONCE");
      assertThat(answers.python()).isPresent();
      assertThat(answers.printed()).isEmpty();
      assertThat(answers.stages()).hasSize(program == ChildProgram.ANSWER ? 0 : 1);
    }
  }
}
