package org.pywrapdoctor.cli;

import picocli.CommandLine.Option;

/// The options that every command takes.
final class CommonOptions {

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  @Option(names = "--quiet", description = "Print only the answer, without progress or remarks.")
  private boolean quiet;

  boolean json() {
    return json;
  }

  boolean quiet() {
    return quiet;
  }
}
