import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// A small environment for the training run to look at: a TensorFlow with CUDA of one native file,
/// which is one of Java's own and can be loaded, with its `RECORD`, and an interpreter that does
/// not start.
final class Patient {

  private static final String MODULE = "python/_pywrap_tensorflow_internal";

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
        "tensorflow", "2.19.0", Files.readAllBytes(patient.library()), patient.module());
    Files.writeString(
        Files.createDirectories(
                patient.sitePackages.resolve("tensorflow").resolve("python").resolve("platform"))
            .resolve("build_info.py"),
        "build_info = {'is_cuda_build': True}\n");
  }

  /// The native file of the TensorFlow in the environment `folder`.
  static Path module(Path folder, Path runtime, Target target) {
    Patient patient = new Patient(folder, runtime, target);
    return patient.sitePackages.resolve("tensorflow").resolve(patient.module());
  }

  private String module() {
    return MODULE + (windows ? ".pyd" : ".so");
  }

  /// What Java's own starter is made of: it needs nothing but the C library, so that it is found
  /// and its symbols are looked up.
  private Path library() {
    return windows
        ? runtime.resolve("bin").resolve("jli.dll")
        : runtime.resolve("lib").resolve(System.mapLibraryName("jli"));
  }

  private void interpreter() throws IOException {
    Path bin = Files.createDirectories(folder.resolve(windows ? "Scripts" : "bin"));
    if (windows) {
      Files.copy(library(), bin.resolve("python.exe"));
    } else {
      Files.copy(runtime.resolve("bin").resolve("java"), bin.resolve("python3.12"));
      Files.createSymbolicLink(bin.resolve("python"), Path.of("python3.12"));
      Path copies = Files.createDirectories(folder.resolve("lib"));
      Files.copy(library(), copies.resolve(library().getFileName().toString()));
    }
    Files.writeString(
        folder.resolve("pyvenv.cfg"),
        "home = " + (windows ? "C:\\Python312" : bin) + "\nversion = 3.12.1\n");
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
