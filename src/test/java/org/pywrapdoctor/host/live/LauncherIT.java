package org.pywrapdoctor.host.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pywrapdoctor.image.Run;

/// Both launchers, in front of a program in the place of Java that prints its environment.
@Tag("image")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The launcher for Windows is built elsewhere")
class LauncherIT {

  enum Launcher {
    NATIVE,
    SCRIPT
  }

  private static final long NO_PROCESS = 0;

  private static final Map<String, String> ORDINARY =
      Map.of("PATH", "/usr/bin:/bin", "LANG", "en_GB.UTF-8", "HOME", "/nowhere");

  /// Prints its environment; like Java it fails where it cannot reserve its memory.
  private static final String JAVA_THAT_NEEDS_A_GIGABYTE =
      """
      #!/bin/sh
      limit=$(ulimit -v)
      case "$* $limit" in
        *smallest.options* | *unlimited) ;;
        *) [ "$limit" -ge 1000000 ] || exit 1 ;;
      esac
      exec /usr/bin/env -u PWD -u OLDPWD -u SHLVL -u _ -0
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void thePersonsVariablesComeThroughExactly(Launcher launcher) throws Exception {
    Map<String, String> persons = new LinkedHashMap<>(ORDINARY);
    persons.put("LD_LIBRARY_PATH", "/with space:/100%&+more:/ä/日本");
    persons.put("LD_PRELOAD", "");
    persons.put("CLASSPATH", "a=b=c");
    persons.put("JAVA_TOOL_OPTIONS", "two\nlines\n");
    persons.put("MALLOC_ARENA_MAX", "8");
    persons.put("GLIBC_TUNABLES", "glibc.malloc.check=0");
    persons.put("PYTHONPATH", "/left:alone");

    Map<String, String> own = started(launcher, persons, "");
    assertThat(own).doesNotContainKeys("LD_LIBRARY_PATH", "LD_PRELOAD", "CLASSPATH");
    assertThat(own).doesNotContainKeys("JAVA_TOOL_OPTIONS", "MALLOC_ARENA_MAX", "GLIBC_TUNABLES");
    assertThat(own).containsEntry("PYTHONPATH", "/left:alone");
    assertThat(restored(own)).isEqualTo(persons);
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyEnvironmentStaysEmptyForThePerson(Launcher launcher) throws Exception {
    Map<String, String> own = started(launcher, Map.of(), "");
    assertThat(own).containsEntry("LC_ALL", "C.UTF-8");
    assertThat(restored(own)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aLocaleThatLosesLettersIsReplacedForOurJavaOnly(Launcher launcher) throws Exception {
    Map<String, String> persons = Map.of("LC_ALL", "de_DE.ISO-8859-1", "LANG", "en_US.UTF-8");
    Map<String, String> own = started(launcher, persons, "");
    assertThat(own).containsEntry("LC_ALL", "C.UTF-8");
    assertThat(restored(own)).isEqualTo(persons);
  }

  @ParameterizedTest
  @EnumSource
  @EnabledOnOs(OS.LINUX)
  void littleMemoryLeavesThePersonsVariables(Launcher launcher) throws Exception {
    Map<String, String> persons = new LinkedHashMap<>(ORDINARY);
    assertThat(restored(started(launcher, persons, "ulimit -v 480000; "))).isEqualTo(persons);
    persons.put("MALLOC_ARENA_MAX", "8");
    Map<String, String> own = started(launcher, persons, "ulimit -v 480000; ");
    assertThat(own).containsEntry("MALLOC_ARENA_MAX", "1");
    assertThat(restored(own)).isEqualTo(persons);
  }

  @ParameterizedTest
  @EnumSource
  @EnabledOnOs(OS.LINUX)
  void enoughMemoryUnderALimitKeepsTheUsualSettings(Launcher launcher) throws Exception {
    Map<String, String> own = started(launcher, ORDINARY, "ulimit -v 8000000; ");
    assertThat(own).doesNotContainKey("MALLOC_ARENA_MAX");
    assertThat(restored(own)).isEqualTo(ORDINARY);
  }

  /// The environment that the program in Java's place sees.
  private Map<String, String> started(Launcher launcher, Map<String, String> persons, String before)
      throws Exception {
    Path java = Files.createDirectories(folder.resolve("runtime/bin")).resolve("java");
    executable(java, JAVA_THAT_NEEDS_A_GIGABYTE);
    Path started = install(launcher);
    Run run = Run.of(persons, List.of("/bin/sh", "-c", before + "exec \"$0\"", started.toString()));
    assertThat(run.error()).isEmpty();
    Map<String, String> environment = new LinkedHashMap<>();
    for (String entry : run.output().split("\0")) {
      environment.put(
          entry.substring(0, entry.indexOf('=')), entry.substring(entry.indexOf('=') + 1));
    }
    return environment;
  }

  private Path install(Launcher launcher) throws IOException {
    Path target = Files.createDirectories(folder.resolve("bin")).resolve("pywrap-doctor");
    Files.deleteIfExists(target);
    switch (launcher) {
      case NATIVE ->
          Files.copy(
              Path.of(System.getProperty("pywrapdoctor.image"), "bin", "pywrap-doctor"), target);
      case SCRIPT ->
          executable(target, Files.readString(Path.of("packaging/launcher/pywrap-doctor.sh")));
    }
    return target;
  }

  private static void executable(Path file, String script) throws IOException {
    Files.writeString(file, script);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private static Map<String, String> restored(Map<String, String> own) {
    return OriginalEnvironment.restore(own, NO_PROCESS);
  }
}
