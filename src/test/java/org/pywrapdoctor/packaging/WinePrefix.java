package org.pywrapdoctor.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pywrapdoctor.fixture.Finished;
import org.pywrapdoctor.fixture.WindowsBed;

/// A Windows of Wine's own for one test, gone with it.
final class WinePrefix implements AutoCloseable {
  private static final Path REG = Path.of("reg");

  private final Path folder;
  private final Map<String, String> variables = new HashMap<>();

  private WinePrefix(Path folder) {
    this.folder = folder;
    variables.putAll(
        Map.of(
            "WINEPREFIX", folder.toString(),
            "WINEARCH", "win64",
            "WINEDEBUG", "-all",
            "WINEDLLOVERRIDES", "mscoree,mshtml=;winemenubuilder.exe=d;iphlpapi=n,b;ucrtbase=n,b",
            // What Wine draws by its Direct3D and with coloured edges cannot be read.
            "PYWRAP_DOCTOR_JAVA_OPTIONS", "-XX:-PrintWarnings -Dprism.lcdtext=false",
            "PYWRAP_DOCTOR_NO_DIALOGS", "1"));
  }

  /// A new one. Its registry and its drive are its own.
  static WinePrefix create() {
    Tool.require("wine", "wineserver", "x86_64-w64-mingw32-gcc");
    return new WinePrefix(WindowsBed.prefix());
  }

  /// Sets a variable of all that is started from now on.
  WinePrefix with(Map<String, String> further) {
    variables.putAll(further);
    return this;
  }

  /// Takes a variable away from all that is started from now on.
  void without(String variable) {
    variables.remove(variable);
  }

  Path drive() {
    return folder.resolve("drive_c");
  }

  Path system32() {
    return drive().resolve("windows").resolve("system32");
  }

  /// The folder of the only person of this Windows.
  Path home() {
    try (Stream<Path> users = Files.list(drive().resolve("users"))) {
      return users
          .filter(user -> !user.getFileName().toString().equals("Public"))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  Path localData() {
    return home().resolve("AppData").resolve("Local");
  }

  /// The folder of the person's programs in the Start menu.
  Path startMenu() {
    return home().resolve("AppData/Roaming/Microsoft/Windows/Start Menu/Programs");
  }

  /// Runs a Windows program and takes whatever comes of it.
  Finished run(Path program, String... arguments) {
    return Finished.run(folder, variables, Tool.LIMIT, command(program, arguments));
  }

  /// Starts one that goes on running.
  Process start(Path program, String... arguments) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command(program, arguments))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(variables);
    return builder.start();
  }

  private static List<String> command(Path program, String... arguments) {
    List<String> command = new ArrayList<>(List.of("wine", program.toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  /// The name that a Windows program knows a file of the drive by.
  String windowsPath(Path file) {
    return "C:\\" + drive().relativize(file).toString().replace('/', '\\');
  }

  /// All that is on the drive and in the registry when every program has ended.
  Traces traces() throws IOException {
    settle();
    return Traces.of(folder);
  }

  /// A value of the registry; `name` is `/ve` for the value of the key itself.
  String registryValue(String key, String name) {
    Finished answer =
        name.equals("/ve") ? run(REG, "query", key, "/ve") : run(REG, "query", key, "/v", name);
    String line =
        answer.orFail("reg query " + key).output().strip().lines().reduce("", (_, last) -> last);
    return line.replaceFirst(".*REG_\\w+\\s*", "").strip();
  }

  void setRegistryValue(String key, String name, String type, String value) {
    run(REG, "add", key, "/v", name, "/t", type, "/d", value, "/f").orFail("reg add " + key);
  }

  /// Takes a library of the system away, also the copy that Wine holds ready by itself.
  void hide(String library) throws IOException {
    Files.deleteIfExists(system32().resolve(library));
    String name = library.replace(".dll", "");
    variables.merge("WINEDLLOVERRIDES", name + "=n", (old, added) -> old + ";" + added);
  }

  /// Waits until every program has ended and the registry is written.
  void settle() {
    Finished.run(folder, variables, Tool.LIMIT, List.of("wineserver", "-w"));
  }

  /// Ends every program.
  void kill() {
    Finished.run(folder, variables, Tool.LIMIT, List.of("wineserver", "-k"));
    settle();
  }

  @Override
  public void close() {
    kill();
  }
}
