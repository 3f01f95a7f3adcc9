package org.pywrapdoctor.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pywrapdoctor.snapshot.Launch.Attempt;

/// The Python stack that `faulthandler` prints when a fault of native code ends the process.
public final class FaultStack {
  private static final Pattern TITLE =
      Pattern.compile("(?:Current thread|Stack) .*\\(most recent call first\\):.*");
  private static final Pattern FRAME =
      Pattern.compile("\\s*File \"(.+)\", line (\\d+|\\?\\?\\?)(?: in (.+))?");

  private FaultStack() {}

  /// The frames of the thread that had the fault, innermost first, as `file:line function`; none
  /// when nothing of the kind was printed. Our own lines on the command line are left out.
  public static List<String> of(Attempt attempt) {
    List<String> frames = new ArrayList<>();
    boolean inside = false;
    for (String line : attempt.lastLines()) {
      Matcher frame = FRAME.matcher(line);
      if (TITLE.matcher(line).matches()) {
        inside = true;
        frames.clear();
      } else if (inside && frame.matches()) {
        add(frames, frame);
      } else {
        inside = false;
      }
    }
    return List.copyOf(frames);
  }

  private static void add(List<String> frames, Matcher frame) {
    String file = frame.group(1);
    if (!file.startsWith("<")) {
      String function = Optional.ofNullable(frame.group(3)).map(name -> " " + name).orElse("");
      frames.add(file + ":" + frame.group(2) + function);
    }
  }
}
