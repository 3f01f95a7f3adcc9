package org.pywrapdoctor.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.pywrapdoctor.Practices;
import org.pywrapdoctor.host.live.LiveHost;
import org.pywrapdoctor.snapshot.SnapshotJson;
import tools.jackson.databind.JsonNode;

/// Runs commands in this process, as a script of somebody else's would.
final class Shell {

  private Shell() {}

  /// What a command came to.
  record Result(int exitCode, String out, String err) {

    /// Standard output, which must be exactly one JSON object.
    JsonNode json() {
      return SnapshotJson.mapper().readTree(out);
    }
  }

  static Result run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false);
    int exitCode = CommandLineTool.run(Practices.live(new LiveHost()), terminal, arguments);
    return new Result(exitCode, out.toString(), err.toString());
  }
}
