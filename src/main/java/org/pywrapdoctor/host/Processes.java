package org.pywrapdoctor.host;

/// Starts programs of the examined computer and makes sure that nothing of them is left.
public interface Processes {

  /// Runs a program to its end, its time limit or its cancellation, whichever comes first, and ends
  /// its whole process tree. Trouble is an answer, not an exception.
  Finished run(Launchable program);
}
