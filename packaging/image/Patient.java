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

  private static final String MODULE = "python/_pywrap_tensorflow_internal.so";

  private final Path folder;
  private final Path sitePackages;

  private Patient(Path folder) {
    this.folder = folder;
    sitePackages = folder.resolve("lib").resolve("python3.12").resolve("site-packages");
  }

  /// Makes the environment in an empty folder, out of files of the runtime.
  static void make(Path folder, Path runtime) throws IOException {
    Patient patient = new Patient(folder);
    patient.interpreter(runtime);
    patient.distribution(
        "numpy", "2.1.0", Files.createTempFile(folder, "module", ".py"), "__init__.py");
    patient.distribution("tensorflow", "2.19.0", library(runtime), MODULE);
    Files.writeString(
        Files.createDirectories(
                patient.sitePackages.resolve("tensorflow").resolve("python").resolve("platform"))
            .resolve("build_info.py"),
        "build_info = {'is_cuda_build': True}\n");
  }

  /// What Java's own starter is made of: it needs nothing but the C library, so that it is found
  /// and its symbols are looked up.
  private static Path library(Path runtime) {
    String folder = System.mapLibraryName("").endsWith(".dll") ? "bin" : "lib";
    return runtime.resolve(folder).resolve(System.mapLibraryName("jli"));
  }

  /// The native file of the TensorFlow in the environment `folder`.
  static Path module(Path folder) {
    return new Patient(folder).sitePackages.resolve("tensorflow").resolve(MODULE);
  }

  private void interpreter(Path runtime) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Files.copy(runtime.resolve("bin").resolve("java"), bin.resolve("python3.12"));
    Path library = library(runtime);
    Files.copy(
        library,
        Files.createDirectories(folder.resolve("lib")).resolve(library.getFileName().toString()));
    Files.createSymbolicLink(bin.resolve("python"), Path.of("python3.12"));
    Files.writeString(folder.resolve("pyvenv.cfg"), "home = " + bin + "\nversion = 3.12.1\n");
  }

  private void distribution(String name, String version, Path source, String member)
      throws IOException {
    Path file = sitePackages.resolve(name).resolve(member);
    Files.createDirectories(file.getParent());
    Files.copy(source, file);
    Path metadata =
        Files.createDirectories(sitePackages.resolve(name + "-" + version + ".dist-info"));
    Files.writeString(
        metadata.resolve("METADATA"),
        "Metadata-Version: 2.1\nName: %s\nVersion: %s\nRequires-Dist: numpy>=1.26\n"
            .formatted(name, version));
    Files.writeString(metadata.resolve("INSTALLER"), "pip\n");
    byte[] content = Files.readAllBytes(file);
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
