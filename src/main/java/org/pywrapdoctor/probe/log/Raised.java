package org.pywrapdoctor.probe.log;

import java.util.List;
import org.pywrapdoctor.snapshot.Log;
import org.pywrapdoctor.snapshot.Log.Frame;

/// One exception in a text.
///
/// @param firstLine the line in which its text begins, from 0
/// @param lastLine the line in which it ends
/// @param type such as `ImportError`
/// @param message its text without line breaks
/// @param frames where it was raised
record Raised(int firstLine, int lastLine, String type, String message, List<Frame> frames) {
  private static final int MOST_FRAMES = 60;

  /// Whether TensorFlow or Keras has to do with it, as far as it says so itself.
  boolean namesTensorFlow() {
    return names(message) || frames.stream().anyMatch(Raised::names);
  }

  Log.Error error() {
    int left = Math.max(0, frames.size() - MOST_FRAMES);
    return new Log.Error(
        firstLine + 1, type, message, List.copyOf(frames.subList(left, frames.size())));
  }

  private static boolean names(Frame frame) {
    return names(frame.file().replace('\\', '/')) || names(frame.source());
  }

  private static boolean names(String text) {
    return text.contains("tensorflow") || text.contains("keras") || text.contains("TensorFlow");
  }
}
