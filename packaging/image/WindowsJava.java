import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.attribute.ModuleHashesAttribute;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An unpacked Java for Windows, taken apart so that jlink of this Java can link its modules. A
/// linked runtime no longer says which native file belongs to which module, so that is written
/// here.
///
/// @param folder the runtime's folder, with `bin`, `conf`, `legal` and `lib` in it
record WindowsJava(Path folder) {

  /// What jlink makes of this runtime on its own has to replace what an earlier jlink made.
  static final List<String> LINK_OPTIONS = List.of("--disable-plugin", "generate-jli-classes");

  /// The files in `bin`, besides those of the C run-time library, which all modules need.
  private static final Map<String, List<String>> NATIVE_FILES =
      Map.of(
          "java.base",
          List.of("java", "jimage", "jli", "net", "nio", "verify", "zip", "syslookup"),
          "java.desktop",
          List.of(
              "awt",
              "fontmanager",
              "freetype",
              "javajpeg",
              "jawt",
              "jsound",
              "lcms",
              "mlib_image",
              "splashscreen"),
          "java.management",
          List.of("management"),
          "java.prefs",
          List.of("prefs"));

  private static final String C_LIBRARY = "(api-ms-win-.*|ucrtbase|msvcp140|vcruntime140.*)\\.dll";

  private static final List<String> DATA_FILES =
      List.of("jvm.cfg", "tzdb.dat", "tzmappings", "fontconfig.bfc", "psfontj2d.properties");

  private static final List<String> CONFIGURATION =
      List.of("net.properties", "logging.properties", "sound.properties", "jaxp.properties");

  /// Unpacks the modules' classes into `target`, a module path for jlink.
  Path modules(Path target) throws IOException, InterruptedException {
    Path jimage = Path.of(System.getProperty("java.home"), "bin", "jimage");
    Path image = folder.resolve("lib").resolve("modules");
    BuildImage.delete(target);
    int result =
        new ProcessBuilder(jimage.toString(), "extract", "--dir", "" + target, "" + image)
            .inheritIO()
            .start()
            .waitFor();
    if (result != 0) {
      throw new IOException("jimage ended with " + result);
    }
    forgetTheFirstLink(target.resolve("java.base"));
    return target;
  }

  /// `java.base` holds hashes of the modules beside it and classes that describe them all: both are
  /// true of the old runtime only.
  private static void forgetTheFirstLink(Path javaBase) throws IOException {
    Path descriptor = javaBase.resolve("module-info.class");
    ClassFile classFile = ClassFile.of();
    Files.write(
        descriptor,
        classFile.transformClass(
            classFile.parse(descriptor),
            ClassTransform.dropping(element -> element instanceof ModuleHashesAttribute)));
    Path generated = javaBase.resolve("jdk").resolve("internal").resolve("module");
    try (DirectoryStream<Path> classes =
        Files.newDirectoryStream(generated, "SystemModules$*.class")) {
      for (Path old : classes) {
        Files.delete(old);
      }
    }
  }

  /// Copies to the linked `runtime` what is no class: libraries, data, settings, licences.
  void copyNativeFiles(Path runtime) throws IOException {
    Set<String> modules = modulesOf(runtime);
    Set<String> libraries =
        modules.stream()
            .flatMap(module -> NATIVE_FILES.getOrDefault(module, List.of()).stream())
            .map(name -> name + ".dll")
            .collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(folder.resolve("bin"))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (libraries.contains(name) || name.matches(C_LIBRARY)) {
          copy(file, runtime);
        }
      }
    }
    copy(folder.resolve("bin").resolve("server").resolve("jvm.dll"), runtime);
    copyAll("lib", DATA_FILES, runtime);
    copyAll("conf", CONFIGURATION, runtime);
    copyTree(folder.resolve("lib").resolve("security"), runtime);
    copyTree(folder.resolve("conf").resolve("security"), runtime);
    for (String module : modules) {
      copyTree(folder.resolve("legal").resolve(module), runtime);
    }
  }

  private static Set<String> modulesOf(Path runtime) throws IOException {
    return Files.readAllLines(runtime.resolve("release")).stream()
        .filter(line -> line.startsWith("MODULES="))
        .flatMap(
            line -> Stream.of(line.substring("MODULES=".length()).replace("\"", "").split(" ")))
        .collect(Collectors.toSet());
  }

  private void copyAll(String part, List<String> names, Path runtime) throws IOException {
    for (String name : names) {
      copy(folder.resolve(part).resolve(name), runtime);
    }
  }

  private void copyTree(Path tree, Path runtime) throws IOException {
    if (!Files.isDirectory(tree)) {
      return;
    }
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        copy(file, runtime);
      }
    }
  }

  private void copy(Path file, Path runtime) throws IOException {
    Path copy = runtime.resolve(folder.relativize(file).toString());
    Files.createDirectories(copy.getParent());
    Files.copy(file, copy);
  }
}
