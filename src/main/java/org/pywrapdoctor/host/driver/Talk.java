package org.pywrapdoctor.host.driver;

import java.io.PrintStream;

/// What the asking process tells its parent: one line for each thing, its fields separated by tabs,
/// the nonce in front, so that nothing that a driver prints is taken for an answer. A call is told
/// before it is made, so that the one that hangs is known.
///
/// @param nonce what the parent chose
/// @param out where the parent listens
record Talk(String nonce, PrintStream out) {

  void begin(String function) {
    say("begin", function);
  }

  void returned(String function, int code) {
    say("code", function, String.valueOf(code));
  }

  void failed(String function, String problem) {
    say("problem", function, problem);
  }

  void driver(String version) {
    say("driver", version);
  }

  void cuda(String version) {
    say("cuda", version);
  }

  void device(String name, long bytes, String capability) {
    say("device", name, String.valueOf(bytes), capability);
  }

  void end() {
    say("end");
  }

  private void say(String... fields) {
    StringBuilder line = new StringBuilder(nonce);
    for (String field : fields) {
      line.append('\t').append(field.replaceAll("[\\p{Cntrl}]+", " "));
    }
    out.println(line);
    out.flush();
  }
}
