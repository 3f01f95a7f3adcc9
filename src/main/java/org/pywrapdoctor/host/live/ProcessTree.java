package org.pywrapdoctor.host.live;

import java.io.IOException;
import org.pywrapdoctor.platform.OperatingSystem;

/// One program and all that it starts, directly or not. Closing it ends whatever of them still
/// runs.
interface ProcessTree extends AutoCloseable {

  /// Starts the program; called once.
  Process start(ProcessBuilder builder) throws IOException;

  /// Called now and then while the program runs, for systems that forget who started whom.
  default void watch() {}

  /// Ends what is left, the program itself included. It returns within a few seconds even when a
  /// process cannot be ended.
  @Override
  void close();

  /// The way of the system that the program runs on.
  static ProcessTree create(OperatingSystem system) {
    return switch (system) {
      case LINUX -> MarkedTree.isPossible() ? new MarkedTree() : new DescendantTree();
      case MACOS -> new DescendantTree();
      case WINDOWS -> new JobTree();
    };
  }
}
