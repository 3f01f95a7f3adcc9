package org.pywrapdoctor.probe.nativelib;

import java.util.List;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.loader.Opening;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

/// The loader of the examined computer, prepared for the chosen Python.
sealed interface Resolver permits LinuxResolver, WindowsResolver, MacResolver {

  /// Carries out `openings`; not known when this Python cannot be the root of a search.
  Seen<Resolved> resolve(List<Opening> openings);

  static Resolver of(Host host, Snapshot snapshot, Interpreter interpreter) {
    return switch (host.operatingSystem()) {
      case LINUX -> new LinuxResolver(host, snapshot, interpreter);
      case WINDOWS -> new WindowsResolver(host, snapshot, interpreter);
      case MACOS -> new MacResolver(host, snapshot, interpreter);
    };
  }
}
