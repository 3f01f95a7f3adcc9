package org.pywrapdoctor.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
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
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false);
    int exitCode = CommandLineTool.run(Practices.live(host), terminal, arguments);
    return new Result(exitCode, out.toString(), err.toString());
  }
}
