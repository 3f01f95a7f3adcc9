package org.pywrapdoctor.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.pywrapdoctor.Practices;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.host.live.LiveHost;
import org.pywrapdoctor.snapshot.SnapshotJson;
import tools.jackson.databind.JsonNode;

/// Runs commands in this process, as a script of somebody else's would.
public final class Shell {

  private Shell() {}

  /// What a command came to.
  public record Result(int exitCode, String out, String err) {

    /// Standard output, which must be exactly one JSON object.
    public JsonNode json() {
      return SnapshotJson.mapper().readTree(out);
    }
  }

  static Result run(String... arguments) {
    return run(new LiveHost(), arguments);
  }

  /// Runs a command for a person on `host`.
  public static Result run(Host host, String... arguments) {
    return runOn(host, "", arguments);
  }

  /// Runs a command that reads `input` from standard input.
  static Result runWith(String input, String... arguments) {
    return runOn(new LiveHost(), input, arguments);
  }

  private static Result runOn(Host host, String input, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out),
            new PrintWriter(err),
            false);
    int exitCode = CommandLineTool.run(Practices.live(host), terminal, arguments);
    return new Result(exitCode, out.toString(), err.toString());
  }
}
