import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pywrapdoctor.binary.BinaryReader;
import org.pywrapdoctor.binary.BinaryReading;
import org.pywrapdoctor.binary.CountedBytes;
import org.pywrapdoctor.binary.PeExports;
import org.pywrapdoctor.binary.PeImage;
import org.pywrapdoctor.host.live.LiveFiles;
import org.pywrapdoctor.loader.LinuxLoader;
import org.pywrapdoctor.loader.LinuxProcess;
import org.pywrapdoctor.loader.Opening;
import org.pywrapdoctor.platform.ByteSource;
import org.pywrapdoctor.platform.OperatingSystem;

/// Does one task again and again in one Java, once for each line on standard input, and answers
/// each with its seconds and a number that tells what came out. [native.py] starts it.
///
///     java --class-path target/classes packaging/benchmark/WarmReaders.java TASK ARGUMENT...
final class WarmReaders {

  /// One thing to measure; the number shows that it was really done.
  @FunctionalInterface
  private interface Task {
    long run() throws IOException;
  }

  private WarmReaders() {}

  public static void main(String[] arguments) throws IOException {
    Task task =
        switch (arguments[0]) {
          case "libraries" -> () -> libraries(arguments[1], arguments[2]);
          case "symbols" -> () -> symbols(arguments[1], arguments[2]);
          case "headers" -> () -> headers(Path.of(arguments[1]));
          case "windows-modules" -> () -> windowsModules(Path.of(arguments[1]));
          default -> throw new IllegalArgumentException(arguments[0]);
        };
    while (System.in.read() == '\n') {
      long start = System.nanoTime();
      long number = task.run();
      System.out.println((System.nanoTime() - start) / 1e9 + " " + number);
    }
  }

  /// The libraries that `module` loads with, when `python` imports it.
  private static long libraries(String python, String module) {
    LinuxProcess process = new LinuxProcess(python, "/", Map.of(), 3);
    return new LinuxLoader(new LiveFiles(OperatingSystem.LINUX))
        .locate(process, List.of(Opening.module(module)))
        .libraries()
        .size();
  }

  /// The same, with a look at every symbol.
  private static long symbols(String python, String module) {
    LinuxProcess process = new LinuxProcess(python, "/", Map.of(), 3);
    return new LinuxLoader(new LiveFiles(OperatingSystem.LINUX))
        .resolve(process, List.of(Opening.module(module)))
        .libraries()
        .size();
  }

  /// The bytes that are read of `file` to know its headers and tables of names.
  private static long headers(Path file) throws IOException {
    try (CountedBytes source = new CountedBytes(open(file))) {
      BinaryReader.read(source);
      return source.read();
    }
  }

  /// The functions that all Windows modules below `folder` import and export.
  private static long windowsModules(Path folder) throws IOException {
    long functions = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        try (ByteSource source = open(file)) {
          if (BinaryReader.read(source) instanceof BinaryReading.Image(PeImage image)) {
            functions += PeExports.read(source, image).size();
            functions +=
                image.imports().stream()
                    .mapToLong(asked -> asked.functions().size() + asked.ordinals().size())
                    .sum();
          }
        }
      }
    }
    return functions;
  }

  private static ByteSource open(Path file) throws IOException {
    return new LiveFiles(OperatingSystem.LINUX).open(file.toAbsolutePath().toString());
  }
}
