import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/// Links the runtime: a Java with our modules and all that they need in it.
final class Jlink {

  private static final String MODULE = "org.pywrapdoctor";

  /// What no `requires` names: the silent logger, and the character sets of consoles in East Asia.
  private static final String FURTHER_MODULES = "org.slf4j.nop,jdk.charsets";

  private Jlink() {}

  /// @param furtherOptions of jlink, before all others
  static void link(
      List<Path> modulePath, Path runtime, Target target, List<String> furtherOptions) {
    List<String> options = new ArrayList<>(furtherOptions);
    options.addAll(
        List.of(
            "--module-path",
            String.join(File.pathSeparator, modulePath.stream().map(Path::toString).toList()),
            "--add-modules",
            MODULE + "," + FURTHER_MODULES,
            "--exclude-resources",
            "**.so,**.dll,**.dylib,**.jnilib,**.a",
            "--add-options",
            String.join(" ", jvmOptions(target)),
            "--no-header-files",
            "--no-man-pages",
            "--compress",
            target.compression,
            "--output",
            runtime.toString()));
    int result =
        ToolProvider.findFirst("jlink")
            .orElseThrow(() -> new IllegalStateException("This JDK has no jlink."))
            .run(System.out, System.err, options.toArray(String[]::new));
    if (result != 0) {
      throw new IllegalStateException("jlink ended with " + result);
    }
  }

  /// Settings of every start, from whichever launcher. They keep the JVM from writing files (crash
  /// report, performance data, unpacked libraries) and its messages away from standard output, and
  /// the window away from the graphics driver, which may be what is broken here. The ahead-of-time
  /// cache lies at the address that it was made for: to move it took a tenth of a second at each
  /// start. No command takes a time, so that picocli need not set up Java's calendar.
  private static List<String> jvmOptions(Target target) {
    return List.of(
        "-Xmx256m",
        "-XX:+UseSerialGC",
        "-XX:CompressedClassSpaceSize=64m",
        "-XX:ReservedCodeCacheSize=64m",
        "-XX:-UsePerfData",
        "-XX:+UnlockDiagnosticVMOptions",
        "-XX:ArchiveRelocationMode=0",
        "-XX:+DisableAttachMechanism",
        "-XX:+DisplayVMOutputToStderr",
        "-XX:ErrorFile=" + target.nowhere,
        "-XX:ReplayDataFile=" + target.nowhere,
        "-XX:-CreateCoredumpOnCrash",
        "-Xlog:disable",
        "-Xlog:all=off",
        "-Dprism.order=sw",
        "-Djna.nounpack=true",
        "-Djna.noclasspath=true",
        "-Djna.nosys=true",
        "-Dpicocli.converters.excludes=java.time.*,java.sql.*",
        "--enable-native-access=javafx.graphics,com.sun.jna," + MODULE);
  }
}
