package org.pywrapdoctor.cli;

import picocli.CommandLine.Option;

/// The options that every command takes.
final class CommonOptions {

  static final String JSON = "Print one JSON object and nothing else.";
  static final String QUIET = "Print only the answer, without progress or remarks.";

  @Option(names = "--json", description = JSON)
  private boolean json;

  @Option(names = "--quiet", description = QUIET)
  private boolean quiet;

  boolean json() {
    return json;
  }

  boolean quiet() {
    return quiet;
  }
}
