package org.pywrapdoctor.remedy.apply;

import org.pywrapdoctor.diagnosis.Message;

/// Hears how the work goes, on the thread that works.
public interface ApplyListener {

  /// A step begins.
  default void step(Message what) {}

  /// The installation goes on.
  default void installing(InstallProgress progress) {}

  /// pip's own words, line by line.
  default void line(String text) {}
}
