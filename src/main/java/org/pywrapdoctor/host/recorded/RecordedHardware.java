package org.pywrapdoctor.host.recorded;

import java.util.List;
import org.pywrapdoctor.host.Hardware;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.snapshot.Cpu;
import org.pywrapdoctor.snapshot.Gpu;
import org.pywrapdoctor.snapshot.Room;
import org.pywrapdoctor.snapshot.Seen;

/// The hardware of a recorded computer.
public record RecordedHardware(
    Seen<Cpu> cpu,
    Architecture architecture,
    Seen<Long> memoryBytes,
    Seen<Long> availableMemoryBytes,
    Seen<List<Gpu.Card>> cards,
    Room room,
    String systemName,
    String kernel)
    implements Hardware {

  /// What a computer's hardware says now.
  static RecordedHardware of(Hardware hardware) {
    return new RecordedHardware(
        hardware.cpu(),
        hardware.architecture(),
        hardware.memoryBytes(),
        hardware.availableMemoryBytes(),
        hardware.cards(),
        hardware.room(),
        hardware.systemName(),
        hardware.kernel());
  }
}
