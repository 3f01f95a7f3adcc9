import java.util.Locale;

/// A system that an image is built for, and what differs in it.
enum Target {
  LINUX("/dev/null", "lib", "linux", "zip-6"),
  MACOS("/dev/null", "lib", "darwin", "zip-6"),
  /// Its installer packs all files as one, which beats what jlink packs class by class.
  WINDOWS("NUL", "bin", "win32", "zip-0");

  /// What swallows all that is written to it.
  final String nowhere;

  /// The folder of native files in the runtime.
  final String nativeFolder;

  /// The first part of the name of its folder in JNA's jar.
  final String jnaSystem;

  /// How jlink packs classes.
  final String compression;

  Target(String nowhere, String nativeFolder, String jnaSystem, String compression) {
    this.nowhere = nowhere;
    this.nativeFolder = nativeFolder;
    this.jnaSystem = jnaSystem;
    this.compression = compression;
  }

  /// The system that the build runs on.
  static Target own() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MACOS : LINUX;
  }
}
