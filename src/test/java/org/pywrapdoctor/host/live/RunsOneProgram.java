package org.pywrapdoctor.host.live;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.pywrapdoctor.host.Launchable;
import org.pywrapdoctor.platform.OperatingSystem;

/// A program of our own that runs one shell script.
final class RunsOneProgram {

  private RunsOneProgram() {}

  public static void main(String[] arguments) {
    new LiveProcesses(OperatingSystem.LINUX)
        .run(
            new Launchable(
                List.of("/bin/sh", "-c", arguments[0]),
                "/",
                Map.of("PATH", "/usr/bin:/bin"),
                Duration.ofMinutes(5),
                1000));
  }
}
