package org.pywrapdoctor.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Small libraries on which the loaders of glibc and musl differ; the real loader of musl is the
/// oracle where it is installed.
class MuslLoaderTest {

  private static final String LOADER = "/lib/ld-musl-x86_64.so.1";
  private static final String EMPTY = "int nothing(void) { return 0; }\n";

  /// Opens what it is told as Python does, and says what is mapped.
  private static final String HOST =
      """
      #include <dlfcn.h>
      #include <stdio.h>
      int main(int count, char **names) {
        for (int i = 1; i < count; i++)
          if (!dlopen(names[i], RTLD_NOW)) { fputs(dlerror(), stderr); return 1; }
        FILE *maps = fopen("/proc/self/maps", "r");
        char line[4096];
        char path[4096];
        while (fgets(line, sizeof line, maps))
          if (sscanf(line, "%*s %*s %*s %*s %*s %4095[^\\n]", path) == 1) puts(path);
        return 0;
      }
      """;

  @TempDir private Path temporary;
  private Path folder = Path.of("");
  private ElfWorkshop workshop = new ElfWorkshop(folder);
  private Path program = Path.of("");

  @BeforeEach
  void buildsTheProgram() throws IOException {
    assumeTrue(Files.exists(Path.of(LOADER)) && isOnPath("musl-gcc"), "musl is not installed");
    folder = temporary.toRealPath();
    workshop = new ElfWorkshop(folder, "musl-gcc");
    program = workshop.program("env/bin/host", HOST, ElfWorkshop.runpath("$ORIGIN/../lib"));
  }

  @Test
  void runpathIsPassedOn() throws IOException {
    Resolution resolution = agrees(Map.of(), chain(ElfWorkshop.runpath("$ORIGIN/lib")));
    assertThat(resolution.loads()).contains(true);
  }

  @Test
  void theProgramsOwnPathHelps() throws IOException {
    workshop.library("env/lib/libown.so", EMPTY);
    Path root = workshop.library("root.so", EMPTY, workshop.linkedWith("env/lib/libown.so"));
    assertThat(agrees(Map.of(), root).find("libown.so").orElseThrow().foundBy().orElseThrow())
        .isEqualTo(new SearchReason(SearchRule.RUNPATH, program.toString()));
  }

  @Test
  void theVariableComesBeforeTheRpath() throws IOException {
    Path root = chain(ElfWorkshop.rpath("$ORIGIN/lib"));
    workshop.library("other/libfirst.so", EMPTY);
    Resolution resolution = agrees(Map.of("LD_LIBRARY_PATH", folder + "/other"), root);
    assertThat(resolution.find("libfirst.so").orElseThrow().path())
        .contains(folder + "/other/libfirst.so");
  }

  /// The name that a library gives itself does not count: both copies are loaded.
  @Test
  void aLibraryOpenedByItsPathDoesNotAnswerToItsName() throws IOException {
    Path first = workshop.library("one/libtwin.so", EMPTY);
    workshop.library("two/libtwin.so", EMPTY);
    Path root =
        workshop.library(
            "root.so",
            EMPTY,
            workshop.linkedWith("two/libtwin.so"),
            ElfWorkshop.runpath("$ORIGIN/two"));
    Resolution resolution = agrees(Map.of(), first, root);
    assertThat(resolution.libraries())
        .filteredOn(library -> library.name().equals("libtwin.so"))
        .extracting(ResolvedLibrary::path)
        .containsExactly(Optional.of(first.toString()), Optional.of(folder + "/two/libtwin.so"));
  }

  @Test
  void theFirstOfTwoNamesFoundBySearchWins() throws IOException {
    agrees(Map.of(), withTwin("one"), withTwin("two"));
  }

  @Test
  void partsOfTheCLibraryStandForTheLoader() throws IOException {
    Path root =
        new ElfWorkshop(folder)
            .library("root.so", EMPTY, "-nostdlib", "-l:libc.so.6", "-l:libm.so.6");
    Resolution resolution = agrees(Map.of(), root);
    assertThat(resolution.loads()).contains(true);
    assertThat(resolution.find("libc.so.6")).isEmpty();
  }

  @Test
  void aFunctionOfGlibcIsMissing() throws IOException {
    Path root =
        new ElfWorkshop(folder)
            .library(
                "root.so",
                "int __sprintf_chk(char *, int, unsigned long, const char *, ...);"
                    + " int ask(char *s) { return __sprintf_chk(s, 0, 9, s); }",
                "-nostdlib",
                "-l:libc.so.6");
    Resolution resolution = agrees(Map.of(), root);
    assertThat(resolution.obstacles())
        .singleElement()
        .satisfies(
            library -> {
              assertThat(library.status()).isEqualTo(LibraryStatus.SYMBOL_MISSING);
              assertThat(library.detail()).contains("__sprintf_chk");
            });
  }

  @Test
  void aMissingSymbolVersionDoesNotMatter() throws IOException {
    String code = "int answer(void) { return 42; }\n";
    Path script = Files.writeString(folder.resolve("v.map"), "V_1 {}; V_2 { answer; } V_1;");
    String option = "-Wl,--version-script," + script;
    workshop.library("lib/libversioned.so", code, option);
    Path root =
        workshop.library(
            "root.so",
            "int answer(void); int ask(void) { return answer(); }\n",
            workshop.linkedWith("lib/libversioned.so"),
            ElfWorkshop.runpath("$ORIGIN/lib"));
    Files.writeString(script, "V_1 { answer; };");
    workshop.library("lib/libversioned.so", code, option);
    assertThat(agrees(Map.of(), root).loads()).contains(true);
  }

  @Test
  void aMissingLibraryIsNamedWithThePlaces() throws IOException {
    Path root = chain();
    ResolvedLibrary first = agrees(Map.of(), root).find("libfirst.so").orElseThrow();
    assertThat(first.status()).isEqualTo(LibraryStatus.MISSING);
    assertThat(first.searched().stream().map(SearchedPlace::place))
        .contains(folder + "/env/bin/../lib");
  }

  private Path chain(String... options) throws IOException {
    workshop.library("lib/libsecond.so", EMPTY);
    workshop.library("lib/libfirst.so", EMPTY, workshop.linkedWith("lib/libsecond.so"));
    return workshop.library(
        "root.so",
        EMPTY,
        Stream.concat(Stream.of(workshop.linkedWith("lib/libfirst.so")), Arrays.stream(options))
            .toArray(String[]::new));
  }

  private Path withTwin(String name) throws IOException {
    workshop.library(name + "/libtwin.so", EMPTY);
    return workshop.library(
        name + "/root.so",
        EMPTY,
        workshop.linkedWith(name + "/libtwin.so"),
        ElfWorkshop.runpath("$ORIGIN"));
  }

  private Resolution agrees(Map<String, String> variables, Path... modules) throws IOException {
    RealLoader.Outcome real = RealLoader.program(folder, program, variables, modules);
    List<Opening> openings =
        Arrays.stream(modules).map(module -> Opening.module(module.toString())).toList();
    Resolution resolution = RealLoader.simulated(folder, program, variables, openings);
    assertThat(RealLoader.foretold(folder, resolution)).isEqualTo(real);
    return resolution;
  }

  private static boolean isOnPath(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }
}
