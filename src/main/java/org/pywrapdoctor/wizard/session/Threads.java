package org.pywrapdoctor.wizard.session;

import java.util.concurrent.Executor;

/// Where work is done: nothing that may take time runs on the interface's own thread.
///
/// @param background starts each task on a thread of its own
/// @param ui runs a task on the interface's thread, in the order in which they come
public record Threads(Executor background, Executor ui) {

  /// Daemon threads in the background, so that a closed window ends the program.
  public static Threads daemons(Executor ui) {
    return new Threads(
        task -> Thread.ofPlatform().daemon().name("wizard-background").start(task), ui);
  }
}
