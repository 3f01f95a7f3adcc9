package org.pywrapdoctor.host.live;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/// The environment variables as the person has them. The launcher keeps those that would reach into
/// our own Java (`LD_LIBRARY_PATH`, `JAVA_TOOL_OPTIONS`, …) away from it and hands them on as data
/// in one variable; `packaging/launcher/launcher.c` describes its form.
public final class OriginalEnvironment {

  /// What the launcher hands the displaced variables on in.
  static final String VARIABLE = "PYWRAP_DOCTOR_ORIGINAL_ENV";

  private OriginalEnvironment() {}

  /// The person's variables: those of this process, with what the launcher changed put back.
  public static Map<String, String> current() {
    return restore(System.getenv(), ProcessHandle.current().pid());
  }

  /// Puts back into `own`, the variables of the process `pid`, what its launcher took out, and
  /// takes out what was put in. Without a launcher, as in a test, they are the person's already.
  static Map<String, String> restore(Map<String, String> own, long pid) {
    Map<String, String> original = new HashMap<>(own);
    // Java itself adds this one on macOS.
    original.remove("JAVA_MAIN_CLASS_" + pid);
    String displaced = original.remove(VARIABLE);
    if (displaced != null) {
      for (String entry : displaced.split("&")) {
        putBack(original, entry);
      }
    }
    return Collections.unmodifiableMap(original);
  }

  private static void putBack(Map<String, String> original, String encoded) {
    String entry = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    int equals = entry.indexOf('=');
    if (equals < 0) {
      original.remove(entry);
    } else {
      original.put(entry.substring(0, equals), entry.substring(equals + 1));
    }
  }
}
