package org.pywrapdoctor.wizard;

import java.util.EnumMap;
import java.util.Map;
import org.pywrapdoctor.engine.Look;
import org.pywrapdoctor.probe.Probe;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.snapshot.SnapshotBuilder;

/// Probes that see again what an earlier snapshot holds, look by look.
final class RecordedProbes {

  private RecordedProbes() {}

  static Map<Look, Probe> of(Snapshot recorded) {
    Map<Look, Probe> probes = new EnumMap<>(Look.class);
    for (Look look : Look.values()) {
      probes.put(
          look,
          (soFar, progress) -> {
            progress.at("looking again", 0.5);
            return copy(look, recorded, soFar.toBuilder()).build();
          });
    }
    return probes;
  }

  private static SnapshotBuilder copy(Look look, Snapshot from, SnapshotBuilder to) {
    return switch (look) {
      case MACHINE -> to.machine(from.machine()).variables(from.variables());
      case PYTHON ->
          to.interpreter(from.interpreter())
              .otherInterpreters(from.otherInterpreters())
              .modulePath(from.modulePath());
      case INSTALLATION -> to.installation(from.installation());
      case NATIVE_LIBRARIES -> to.nativeLibraries(from.nativeLibraries());
      case GPU -> to.gpu(from.gpu());
      case IMPORT -> to.launch(from.launch());
      case MODEL -> to.model(from.model());
    };
  }
}
