package org.pywrapdoctor.probe.nativelib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.loader.DescribedPe;
import org.pywrapdoctor.loader.ElfWorkshop;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.MemoryFiles;
import org.pywrapdoctor.probe.TestHost;
import org.pywrapdoctor.snapshot.NativeLibraries;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.NativeLibraries.Redirected;
import org.pywrapdoctor.snapshot.NativeLibraries.Status;
import org.pywrapdoctor.snapshot.NativeLibraries.Surroundings;
import org.pywrapdoctor.snapshot.Seen;

class NativeLibrariesProbeTest {

  private static final String CODE = "int answer(void) { return 42; }\n";
  private static final String FRAMEWORK = "libtensorflow_framework.so.2";

  @TempDir private Path temporary;

  @Test
  @EnabledOnOs(OS.LINUX)
  void aRedirectedLibraryIsNamedWithWhatIsWrong() throws IOException {
    Path folder = smallTensorFlow();
    Path bogus = Files.createDirectories(folder.resolve("bogus"));
    Files.writeString(bogus.resolve(FRAMEWORK), "no library\n");
    Host host = TestHost.onDisk(folder, folder).with("LD_LIBRARY_PATH", bogus.toString());
    NativeLibraries seen = look(host, program(folder), folder + "/tensorflow");
    assertThat(seen.redirected())
        .containsExactly(
            new Redirected(
                FRAMEWORK,
                "LD_LIBRARY_PATH",
                bogus + "/" + FRAMEWORK,
                Optional.of(folder + "/tensorflow/" + FRAMEWORK),
                "it is no native library"));
    assertThat(library(seen, FRAMEWORK).status()).isEqualTo(Status.CORRUPT);
    assertThat(library(seen, FRAMEWORK).rule()).isEqualTo("LD_LIBRARY_PATH");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aSoundTensorFlowHasNoProblems() throws IOException {
    Path folder = smallTensorFlow();
    Host host = TestHost.onDisk(folder, folder);
    NativeLibraries seen = look(host, program(folder), folder + "/tensorflow");
    String python = folder + "/tensorflow/python/";
    assertThat(seen.roots())
        .containsExactly(
            python + "platform/_pywrap_cpu_feature_guard.so",
            python + "_pywrap_tensorflow_internal.so",
            python + "_pywrap_tfe.so");
    assertThat(seen.libraries()).noneMatch(library -> library.status().isProblem());
    assertThat(seen.redirected()).isEmpty();
    assertThat(library(seen, FRAMEWORK).neededBy())
        .containsExactly("_pywrap_tensorflow_internal.so");
    assertThat(library(seen, FRAMEWORK).bytes()).isPositive();
    assertThat(library(seen, FRAMEWORK).searched()).isNotEmpty();
  }

  @Test
  void aCleanWindowsLacksTheMicrosoftRuntime() {
    String python = "C:\\env\\Lib\\site-packages\\tensorflow\\python\\";
    MemoryFiles files =
        new MemoryFiles(PathStyle.WINDOWS)
            .file("C:\\Python311\\python.exe", new DescribedPe().bytes())
            .file(
                python + "_pywrap_tensorflow_internal.pyd",
                new DescribedPe().importing("MSVCP140.dll", "lock").bytes());
    Host host = TestHost.windows(files).with("SystemRoot", "C:\\Windows");
    NativeLibraries seen =
        look(host, "C:\\Python311\\python.exe", "C:\\env\\Lib\\site-packages\\tensorflow");
    Library runtime = library(seen, "MSVCP140.dll");
    assertThat(runtime.status()).isEqualTo(Status.MISSING);
    assertThat(runtime.neededBy()).containsExactly("_pywrap_tensorflow_internal.pyd");
    assertThat(runtime.searched().getLast()).contains("C:\\Windows\\System32");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aMountWithoutExecutionAndCopiesOfOpenMpAreSeen() throws IOException {
    Path folder = smallTensorFlow();
    Files.createDirectories(folder.resolve("torch/lib"));
    Files.writeString(folder.resolve("torch/lib/libiomp5.so"), "");
    Files.createDirectories(folder.resolve("numpy.libs"));
    Files.writeString(folder.resolve("numpy.libs/libomp-1234abcd.so"), "");
    String escaped = folder.getParent().toString().replace(" ", "\\040");
    Host host =
        TestHost.linux(new MemoryFiles(PathStyle.POSIX))
            .with(
                new MountedFiles(
                    TestHost.onDisk(folder, folder).files(),
                    "tmpfs / tmpfs rw 0 0\nx %s ext4 rw,noexec 0 0\nproc /proc proc rw 0 0\n"
                        .formatted(escaped)));
    NativeLibraries seen = look(host, program(folder), folder + "/tensorflow");
    assertThat(seen.surroundings())
        .contains(
            new Surroundings(
                List.of(
                    folder + "/numpy.libs/libomp-1234abcd.so", folder + "/torch/lib/libiomp5.so"),
                List.of(folder.getParent().toString())));
    Library module = library(seen, "_pywrap_tensorflow_internal.so");
    assertThat(module.status()).isEqualTo(Status.MISSING);
    assertThat(module.stops()).isTrue();
    assertThat(module.detail())
        .isEqualTo(
            "its code may not be executed, because %s is mounted with the option noexec"
                .formatted(folder.getParent()));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aMountInsideAClosedOneLetsCodeRun() throws IOException {
    Path folder = smallTensorFlow();
    String escaped = folder.toString().replace(" ", "\\040");
    Host host =
        TestHost.linux(new MemoryFiles(PathStyle.POSIX))
            .with(
                new MountedFiles(
                    TestHost.onDisk(folder, folder).files(),
                    "tmpfs / tmpfs rw,noexec 0 0\nx %s ext4 rw 0 0\n".formatted(escaped)));
    NativeLibraries seen = look(host, program(folder), folder + "/tensorflow");
    assertThat(library(seen, "_pywrap_tensorflow_internal.so").status()).isEqualTo(Status.FOUND);
    assertThat(library(seen, FRAMEWORK).status()).isEqualTo(Status.FOUND);
  }

  @Test
  void withoutTensorFlowItIsNotKnown() {
    Host host = TestHost.linux(new MemoryFiles(PathStyle.POSIX));
    assertThat(LookedAt.libraries(host, "/usr/bin/python3", "/site/tensorflow"))
        .isEqualTo(Seen.notKnown("No native files of TensorFlow were found"));
  }

  @Test
  void aPythonThatIsNoProgramIsNotKnown() {
    MemoryFiles files =
        new MemoryFiles(PathStyle.POSIX)
            .file("/usr/bin/python3", "#!/bin/sh\n")
            .file("/site/tensorflow/python/_pywrap_tensorflow_internal.so", "");
    assertThat(LookedAt.libraries(TestHost.linux(files), "/usr/bin/python3", "/site/tensorflow"))
        .isInstanceOf(Seen.NotKnown.class);
  }

  private Path smallTensorFlow() throws IOException {
    assumeTrue(ElfWorkshop.isHere());
    Path folder = temporary.toRealPath();
    ElfWorkshop workshop = new ElfWorkshop(folder);
    workshop.library("tensorflow/" + FRAMEWORK, CODE);
    workshop.library("tensorflow/python/_pywrap_tfe.so", CODE);
    workshop.library("tensorflow/python/platform/_pywrap_cpu_feature_guard.so", CODE);
    workshop.library(
        "tensorflow/python/_pywrap_tensorflow_internal.so",
        "int answer(void); int ask(void) { return answer(); }\n",
        workshop.linkedWith("tensorflow/" + FRAMEWORK),
        ElfWorkshop.runpath("$ORIGIN/.."));
    workshop.program("python", "int main(void) { return 0; }\n");
    return folder;
  }

  private static String program(Path folder) {
    return folder + "/python";
  }

  private static Library library(NativeLibraries seen, String name) {
    return seen.libraries().stream()
        .filter(library -> library.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static NativeLibraries look(Host host, String python, String tensorflow) {
    return LookedAt.libraries(host, python, tensorflow).ifKnown().orElseThrow();
  }
}
