package org.pywrapdoctor.host;

import java.util.function.Consumer;

/// Starts programs of the examined computer and makes sure that nothing of them is left.
public interface Processes {

  /// Runs a program to its end, its time limit or its cancellation, whichever comes first, and ends
  /// its whole process tree. Trouble is an answer, not an exception.
  Finished run(Launchable program);

  /// The same; `lines` hears each line of its standard output and of its errors soon after it is
  /// written, on the calling thread, for as long as it is no more than a person could follow.
  default Finished run(Launchable program, Consumer<String> lines) {
    return run(program);
  }

  /// Ends what a killed run of this program left running: the processes that it had started with
  /// this variable, and all that these started.
  default void endAbandoned(String variable, String value) {}
}
