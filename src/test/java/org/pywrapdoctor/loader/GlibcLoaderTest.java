package org.pywrapdoctor.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Small libraries that every known tool gets wrong in some case; the loader of this computer is
/// the judge (probes.md, B3, and some more).
@EnabledOnOs(OS.LINUX)
class GlibcLoaderTest {

  private static final String EMPTY = "int nothing(void) { return 0; }\n";
  private static final String HOST =
      """
      #include <dlfcn.h>
      #include <stdio.h>
      int main(int count, char **paths) {
        for (int i = 1; i < count; i++)
          if (!dlopen(paths[i], RTLD_NOW)) return 1;
        FILE *maps = fopen("/proc/self/maps", "r");
        char line[8192], path[4096];
        while (fgets(line, sizeof line, maps))
          if (sscanf(line, "%*s %*s %*s %*s %*s %4095[^\\n]", path) == 1) puts(path);
        return 0;
      }
      """;

  @TempDir private Path temporary;
  private Path folder;
  private ElfWorkshop workshop;

  @BeforeAll
  static void needsACompiler() {
    assumeTrue(ElfWorkshop.isHere());
  }

  @BeforeEach
  void openWorkshop() throws IOException {
    folder = temporary.toRealPath();
    workshop = new ElfWorkshop(folder);
  }

  @Test
  void runpathIsNotPassedOn() throws IOException {
    Path root = chain(ElfWorkshop.runpath("$ORIGIN/lib"));
    Resolution resolution = agrees(Map.of(), root);
    ResolvedLibrary second = resolution.find("libsecond.so").orElseThrow();
    assertThat(second.status()).isEqualTo(LibraryStatus.MISSING);
    assertThat(second.neededBy()).containsExactly(folder + "/lib/libfirst.so");
    assertThat(resolution.find("libfirst.so").orElseThrow().foundBy().orElseThrow().words())
        .isEqualTo("RUNPATH of " + root);
  }

  @Test
  void rpathIsPassedOn() throws IOException {
    Path root = chain(ElfWorkshop.rpath("$ORIGIN/lib"));
    Resolution resolution = agrees(Map.of(), root);
    assertThat(resolution.loads()).contains(true);
    assertThat(resolution.find("libsecond.so").orElseThrow().foundBy().orElseThrow().words())
        .isEqualTo("RPATH of " + root);
  }

  @Test
  void theFirstOfTwoEqualSonamesWins() throws IOException {
    Path one = withTwin("one");
    Path two = withTwin("two");
    Resolution resolution = agrees(Map.of(), one, two);
    assertThat(resolution.find("libtwin.so").orElseThrow().path())
        .contains(folder + "/one/libtwin.so");
    assertThat(resolution.find("libtwin.so").orElseThrow().neededBy())
        .containsExactly(one.toString(), two.toString());
  }

  @Test
  void aSubfolderForTheProcessorIsPreferred() throws IOException {
    workshop.library("lib/libfast.so", EMPTY);
    workshop.library("lib/glibc-hwcaps/x86-64-v2/libfast.so", EMPTY);
    agrees(Map.of(), rootNeeding("lib/libfast.so", ElfWorkshop.runpath("$ORIGIN/lib")));
  }

  @Test
  void aMissingSymbolVersionIsNamed() throws IOException {
    String code = "int answer(void) { return 42; }\n";
    Path script = Files.writeString(folder.resolve("v.map"), "V_1 {}; V_2 { answer; } V_1;");
    workshop.library("lib/libversioned.so", code, "-Wl,--version-script," + script);
    Path root =
        workshop.library(
            "root.so",
            "int answer(void); int ask(void) { return answer(); }\n",
            workshop.linkedWith("lib/libversioned.so"),
            ElfWorkshop.runpath("$ORIGIN/lib"));
    Files.writeString(script, "V_1 { answer; };");
    workshop.library("lib/libversioned.so", code, "-Wl,--version-script," + script);
    Resolution resolution = agrees(Map.of(), root);
    ResolvedLibrary library = resolution.find("libversioned.so").orElseThrow();
    assertThat(library.status()).isEqualTo(LibraryStatus.SYMBOL_VERSION_MISSING);
    assertThat(library.detail()).contains("V_2").contains(root.toString());
  }

  @Test
  void aMissingSymbolIsNamed() throws IOException {
    Path root =
        workshop.library("root.so", "int nowhere(void); int ask(void) { return nowhere(); }\n");
    Resolution resolution = agrees(Map.of(), root);
    ResolvedLibrary library = resolution.find("root.so").orElseThrow();
    assertThat(library.status()).isEqualTo(LibraryStatus.SYMBOL_MISSING);
    assertThat(library.detail()).contains("nowhere");
  }

  @Test
  void anImpostorWithoutVersionsIsBlamedForTheSymbolsItLacks() throws IOException {
    String code = "int answer(void) { return 42; }\n";
    Path script = Files.writeString(folder.resolve("v.map"), "V_1 { answer; };");
    workshop.library("lib/libreal.so", code, "-Wl,--version-script," + script);
    Path root =
        workshop.library(
            "root.so",
            "int answer(void); int ask(void) { return answer(); }\n",
            workshop.linkedWith("lib/libreal.so"),
            ElfWorkshop.runpath("$ORIGIN/lib"));
    workshop.library("other/libreal.so", EMPTY);
    Resolution resolution = agrees(Map.of("LD_LIBRARY_PATH", folder + "/other"), root);
    ResolvedLibrary impostor = resolution.find("libreal.so").orElseThrow();
    assertThat(impostor.status()).isEqualTo(LibraryStatus.SYMBOL_MISSING);
    assertThat(impostor.detail()).contains("answer@V_1").contains(root.toString());
    assertThat(impostor.foundBy().orElseThrow().words()).isEqualTo("LD_LIBRARY_PATH");
  }

  @Test
  void symbolsOfPythonItselfAreThere() throws IOException {
    Path root =
        workshop.library(
            "root.so",
            "void *PyLong_FromLong(long); int Py_IsInitialized(void);"
                + "int ask(void) { return Py_IsInitialized() && PyLong_FromLong(1); }\n");
    assertThat(agrees(Map.of(), root).loads()).contains(true);
  }

  @Test
  void theRpathOfTheExecutableHelpsAModuleWithoutOne() throws IOException {
    workshop.library("env/lib/libhelp.so", EMPTY);
    Path root = rootNeeding("env/lib/libhelp.so");
    Path program = workshop.program("env/bin/host", HOST, ElfWorkshop.rpath("$ORIGIN/../lib"));
    RealLoader.Outcome real = RealLoader.program(folder, program, Map.of(), root);
    Resolution resolution =
        RealLoader.simulated(folder, program, Map.of(), List.of(Opening.module(root.toString())));
    assertThat(real.loads()).isTrue();
    assertThat(RealLoader.foretold(folder, resolution).loads()).isTrue();
    assertThat(resolution.find("libhelp.so").orElseThrow().path())
        .contains(folder + "/env/lib/libhelp.so");
  }

  @Test
  void anOptionalLibraryMayBeMissing() throws IOException {
    Path root =
        workshop.library(
            "root.so",
            """
            #include <dlfcn.h>
            __attribute__((constructor)) static void look(void) { dlopen("libgone.so.9", RTLD_LAZY); }
            """);
    assertThat(RealLoader.python(folder, Map.of(), root).loads()).isTrue();
    Resolution resolution =
        RealLoader.simulatedPython(
            folder,
            Map.of(),
            List.of(
                Opening.module(root.toString()),
                Opening.optional("libgone.so.9", root.toString())));
    assertThat(resolution.loads()).contains(true);
    ResolvedLibrary gone = resolution.find("libgone.so.9").orElseThrow();
    assertThat(gone.status()).isEqualTo(LibraryStatus.MISSING);
    assertThat(gone.optional()).isTrue();
    assertThat(gone.neededBy()).containsExactly(root.toString());
    assertThat(gone.searched()).isNotEmpty();
  }

  @Test
  void aCutOffLibraryIsCorrupt() throws IOException {
    workshop.library(
        "lib/libbig.so", "char data[300000] = {1}; int big(void) { return data[9]; }\n");
    Path root = rootNeeding("lib/libbig.so", ElfWorkshop.runpath("$ORIGIN/lib"));
    try (RandomAccessFile file =
        new RandomAccessFile(folder.resolve("lib/libbig.so").toFile(), "rw")) {
      file.setLength(100_000);
    }
    Resolution resolution = agrees(Map.of(), root);
    ResolvedLibrary library = resolution.find("libbig.so").orElseThrow();
    assertThat(library.status()).isEqualTo(LibraryStatus.CORRUPT);
    assertThat(library.detail()).contains("cut off").contains("100000");
  }

  @Test
  void aVariableComesBeforeRunpath() throws IOException {
    workshop.library("lib/libplace.so", EMPTY);
    workshop.library("other/libplace.so", EMPTY);
    Path root = rootNeeding("lib/libplace.so", ElfWorkshop.runpath("$ORIGIN/lib"));
    Resolution with = agrees(Map.of("LD_LIBRARY_PATH", folder + "/other"), root);
    Resolution without = agrees(Map.of(), root);
    List<Displacement> displaced = Displacement.between(with, without);
    assertThat(displaced).hasSize(1);
    assertThat(displaced.getFirst().with().path()).contains(folder + "/other/libplace.so");
    assertThat(displaced.getFirst().without().orElseThrow().path())
        .contains(folder + "/lib/libplace.so");
  }

  @Test
  void rpathComesBeforeAVariable() throws IOException {
    workshop.library("lib/libplace.so", EMPTY);
    workshop.library("other/libplace.so", EMPTY);
    Path root = rootNeeding("lib/libplace.so", ElfWorkshop.rpath("$ORIGIN/lib"));
    agrees(Map.of("LD_LIBRARY_PATH", folder + "/other"), root);
  }

  @Test
  void preloadedLibrariesComeFirst() throws IOException {
    workshop.library("lib/libplace.so", EMPTY);
    workshop.library("other/libplace.so", EMPTY);
    Path root = rootNeeding("lib/libplace.so", ElfWorkshop.runpath("$ORIGIN/lib"));
    Resolution resolution =
        agrees(Map.of("LD_PRELOAD", folder + "/other/libplace.so nothing.so"), root);
    assertThat(resolution.find("libplace.so").orElseThrow().foundBy().orElseThrow().words())
        .isEqualTo("LD_PRELOAD");
  }

  @Test
  void aLibraryForAnotherProcessorIsPassedOver() throws IOException {
    workshop.library("lib/libplace.so", EMPTY);
    Path root = rootNeeding("lib/libplace.so", ElfWorkshop.runpath("$ORIGIN/foreign:$ORIGIN/lib"));
    makeForeign(Path.of("lib/libplace.so"), Path.of("foreign/libplace.so"));
    assertThat(agrees(Map.of(), root).loads()).contains(true);
    Files.delete(folder.resolve("lib/libplace.so"));
    Resolution resolution = agrees(Map.of(), root);
    assertThat(resolution.find("libplace.so").orElseThrow().status())
        .isEqualTo(LibraryStatus.WRONG_ARCHITECTURE);
  }

  @Test
  void anEmptyOrTextFileEndsTheSearch() throws IOException {
    workshop.library("lib/libplace.so", EMPTY);
    Path root = rootNeeding("lib/libplace.so", ElfWorkshop.runpath("$ORIGIN/bad:$ORIGIN/lib"));
    Path bad = Files.createDirectories(folder.resolve("bad")).resolve("libplace.so");
    for (String content : List.of("", "INPUT(libc.so.6)\n")) {
      Files.writeString(bad, content);
      Resolution resolution = agrees(Map.of(), root);
      assertThat(resolution.find("libplace.so").orElseThrow().status())
          .isEqualTo(LibraryStatus.CORRUPT);
    }
  }

  @Test
  void oneFileUnderTwoNamesIsMappedOnce() throws IOException {
    workshop.library("lib/libplace.so", EMPTY, "-Wl,-soname,libplace.so.1");
    Files.createSymbolicLink(folder.resolve("lib/libplace.so.1"), Path.of("libplace.so"));
    Path root = rootNeeding("lib/libplace.so", ElfWorkshop.runpath("$ORIGIN/lib"));
    Resolution resolution = agrees(Map.of(), folder.resolve("lib/libplace.so"), root);
    assertThat(resolution.libraries().stream().filter(l -> l.name().startsWith("libplace")))
        .hasSize(1);
  }

  @Test
  void tokensEmptyPartsAndMissingFoldersAreUnderstood() throws IOException {
    workshop.library("x86_64/libtoken.so", EMPTY);
    workshop.library("libhere.so", EMPTY);
    Path root =
        workshop.library(
            "sub/root.so",
            EMPTY,
            workshop.linkedWith("x86_64/libtoken.so"),
            workshop.linkedWith("libhere.so"),
            ElfWorkshop.runpath("/no/such/folder:${ORIGIN}/../$PLATFORM:$ORIGIN/../$LIBX:"));
    agrees(Map.of(), root);
  }

  @Test
  void theSystemsFoldersCanBeSwitchedOff() throws IOException {
    workshop.library("lib/libz_own.so", EMPTY);
    Path root =
        rootNeeding("lib/libz_own.so", ElfWorkshop.runpath("$ORIGIN/lib"), "-Wl,-z,nodefaultlib");
    agrees(Map.of(), root);
    Path math = workshop.library("math.so", EMPTY, "-lutil", "-Wl,-z,nodefaultlib");
    agrees(Map.of(), math);
  }

  @Test
  void aModuleThatIsNotThereIsMissing() throws IOException {
    Path root = folder.resolve("gone.so");
    Resolution resolution = agrees(Map.of(), root);
    assertThat(resolution.obstacles())
        .singleElement()
        .satisfies(library -> assertThat(library.status()).isEqualTo(LibraryStatus.MISSING));
  }

  @Test
  void onlyProgramsThatALoaderStartsCanBeTheRoot() throws IOException {
    String code = "int main(void) { return 0; }\n";
    LinuxLoader loader = new LinuxLoader(new DiskFiles());
    Path program = workshop.program("program", code);
    Path script = Files.writeString(folder.resolve("script"), "#!/bin/sh\n");
    assertThat(loader.isProgram(program.toString())).isTrue();
    assertThat(loader.isProgram(script.toString())).isFalse();
    assertThat(loader.isProgram(folder + "/nothing")).isFalse();
  }

  private Resolution agrees(Map<String, String> variables, Path... modules) throws IOException {
    RealLoader.Outcome real = RealLoader.python(folder, variables, modules);
    List<Opening> openings =
        Arrays.stream(modules).map(module -> Opening.module(module.toString())).toList();
    Resolution resolution = RealLoader.simulatedPython(folder, variables, openings);
    assertThat(RealLoader.foretold(folder, resolution)).isEqualTo(real);
    return resolution;
  }

  /// A module that needs a library that needs a second one beside it.
  private Path chain(String searchPath) throws IOException {
    workshop.library("lib/libsecond.so", EMPTY);
    workshop.library("lib/libfirst.so", EMPTY, workshop.linkedWith("lib/libsecond.so"));
    return rootNeeding("lib/libfirst.so", searchPath);
  }

  private Path withTwin(String name) throws IOException {
    workshop.library(name + "/libtwin.so", EMPTY);
    return workshop.library(
        name + "/root.so",
        EMPTY,
        workshop.linkedWith(name + "/libtwin.so"),
        "-Wl,-soname,root_" + name + ".so",
        ElfWorkshop.runpath("$ORIGIN"));
  }

  private Path rootNeeding(String library, String... options) throws IOException {
    String[] all = Arrays.copyOf(options, options.length + 1);
    all[options.length] = workshop.linkedWith(library);
    return workshop.library("root.so", EMPTY, all);
  }

  /// A copy whose header names the 64-bit Arm processor.
  private void makeForeign(Path from, Path to) throws IOException {
    Path copy = folder.resolve(to);
    Files.createDirectories(copy.getParent());
    Files.copy(folder.resolve(from), copy, StandardCopyOption.REPLACE_EXISTING);
    try (RandomAccessFile file = new RandomAccessFile(copy.toFile(), "rw")) {
      file.seek(18);
      file.write(183);
    }
  }
}
