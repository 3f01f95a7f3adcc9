package org.pywrapdoctor;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.pywrapdoctor.cli.CommandLineTool;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.host.recorded.RecordingHost;
import org.pywrapdoctor.host.recorded.RecordingJson;

/// The hidden command `record FILE [OPTION]…`: runs `diagnose` with the options and keeps
/// everything that this computer answered, so that the same look can be made again elsewhere. A
/// recording holds all variables and is for developers; a report is what a person hands on.
final class RecordedRun {
  static final String COMMAND = "record";
  private static final List<String> DIAGNOSE = List.of("diagnose");

  private RecordedRun() {}

  /// Runs it and returns the exit code of the diagnosis.
  static int run(Host host, String... arguments) throws Exception {
    RecordingHost recording = new RecordingHost(host);
    String[] command =
        Stream.concat(DIAGNOSE.stream(), Arrays.stream(arguments, 2, arguments.length))
            .toArray(String[]::new);
    int code = CommandLineTool.run(Practices.live(recording), command);
    write(recording, Path.of(arguments[1]));
    return code;
  }

  private static void write(RecordingHost recording, Path file) throws IOException {
    try (OutputStream target = Files.newOutputStream(file)) {
      RecordingJson.write(recording.recording(), target);
    }
  }
}
