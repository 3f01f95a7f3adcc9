package org.pywrapdoctor.wizard.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathsTest {

  @ParameterizedTest
  @CsvSource({
    "/home/anna/projects/flowers/.venv, flowers",
    "C:\\Users\\anna\\projects\\flowers\\.venv, flowers",
    "/home/anna/venv, venv",
    "C:\\Users\\anna\\env, env",
    "/opt/miniconda3/envs/tf210, tf210",
    "/venv, venv",
    "tf, tf"
  })
  void anEnvironmentIsCalledAfterItsFolderOrItsProject(String folder, String name) {
    assertThat(Paths.environment(folder)).isEqualTo(name);
  }
}
