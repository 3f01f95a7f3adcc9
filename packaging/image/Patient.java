import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/// A small environment for the training run to look at: a TensorFlow with CUDA, made of native
/// files of Java's own, which can be loaded, with its `RECORD`, and an interpreter that does not
/// start.
final class Patient {

  private static final String MODULE = "python/_pywrap_tensorflow_internal";
  private static final String CHECK = "python/platform/_pywrap_cpu_feature_guard";
  private static final String FRAMEWORK = "tensorflow_framework.2";

  private final Path folder;
  private final Path runtime;
  private final boolean windows;
  private final Path sitePackages;

  private Patient(Path folder, Path runtime, Target target) {
    this.folder = folder;
    this.runtime = runtime;
    windows = target == Target.WINDOWS;
    sitePackages =
        windows
            ? folder.resolve("Lib").resolve("site-packages")
            : folder.resolve("lib").resolve("python3.12").resolve("site-packages");
  }

  /// Makes the environment in an empty folder, out of files of the runtime.
  static void make(Path folder, Path runtime, Target target) throws IOException {
    Patient patient = new Patient(folder, runtime, target);
    patient.interpreter();
    patient.distribution("numpy", "2.1.0", new byte[0], "__init__.py");
    patient.distribution(
        "tensorflow", "2.19.0", Files.readAllBytes(patient.nativeFile()), patient.module());
    Path tensorflow = patient.sitePackages.resolve("tensorflow");
    Files.writeString(
        Files.createDirectories(tensorflow.resolve("python").resolve("platform"))
            .resolve("build_info.py"),
        "build_info = {'is_cuda_build': True}\n");
    if (!patient.windows) {
      patient.furtherNativeFiles(tensorflow);
    }
  }

  /// The native file of the TensorFlow in the environment `folder`.
  static Path module(Path folder, Path runtime, Target target) {
    Patient patient = new Patient(folder, runtime, target);
    return patient.sitePackages.resolve("tensorflow").resolve(patient.module());
  }

  private String module() {
    return MODULE + (windows ? ".pyd" : ".so");
  }

  /// On Windows what Java's own starter is made of, which needs nothing but the C library.
  /// Elsewhere a file that needs others beside it.
  private Path nativeFile() {
    return windows ? runtime.resolve("bin").resolve("jli.dll") : own("nio");
  }

  private Path own(String name) {
    return runtime.resolve("lib").resolve(System.mapLibraryName(name));
  }

  /// What the module needs, and what TensorFlow opens the libraries for graphics cards by. The
  /// largest has symbols enough to keep the search busy.
  private void furtherNativeFiles(Path tensorflow) throws IOException {
    Path besideModule = tensorflow.resolve(MODULE).getParent();
    for (String name : List.of("net", "java", "jli")) {
      Files.copy(own(name), besideModule.resolve(own(name).getFileName()));
    }
    Path machine = runtime.resolve("lib").resolve("server").resolve(System.mapLibraryName("jvm"));
    Files.copy(machine, besideModule.resolve(machine.getFileName()));
    Files.copy(own("jli"), tensorflow.resolve(CHECK + ".so"));
    Files.copy(own("jli"), tensorflow.resolve(System.mapLibraryName(FRAMEWORK)));
  }

  /// An environment and the installation that it was made from.
  private void interpreter() throws IOException {
    if (windows) {
      Files.copy(
          nativeFile(), Files.createDirectories(folder.resolve("Scripts")).resolve("python.exe"));
      config("C:\\Python312");
      return;
    }
    Path base = folder.resolve("base");
    Path programs = Files.createDirectories(base.resolve("bin"));
    Path libraries = Files.createDirectories(base.resolve("lib").resolve("python3.12"));
    Path headers = Files.createDirectories(base.resolve("include").resolve("python3.12"));
    Files.copy(runtime.resolve("bin").resolve("java"), programs.resolve("python3.12"));
    Files.copy(own("jli"), libraries.resolveSibling(own("jli").getFileName()));
    Files.writeString(libraries.resolve("os.py"), "");
    Files.writeString(headers.resolve("patchlevel.h"), "#define PY_VERSION \"3.12.1\"\n");
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("python3.12"), programs.resolve("python3.12"));
    Files.createSymbolicLink(bin.resolve("python"), Path.of("python3.12"));
    config(programs.toString());
  }

  private void config(String home) throws IOException {
    Files.writeString(folder.resolve("pyvenv.cfg"), "home = " + home + "\nversion = 3.12.1\n");
  }

  private void distribution(String name, String version, byte[] content, String member)
      throws IOException {
    Path file = sitePackages.resolve(name).resolve(member);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    Path metadata =
        Files.createDirectories(sitePackages.resolve(name + "-" + version + ".dist-info"));
    Files.writeString(
        metadata.resolve("METADATA"),
        "Metadata-Version: 2.1\nName: %s\nVersion: %s\nRequires-Dist: numpy>=1.26\n"
            .formatted(name, version));
    Files.writeString(metadata.resolve("INSTALLER"), "pip\n");
    Files.writeString(
        metadata.resolve("RECORD"),
        "%s/%s,sha256=%s,%d\n".formatted(name, member, sha256(content), content.length),
        StandardCharsets.UTF_8);
  }

  private static String sha256(byte[] content) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
