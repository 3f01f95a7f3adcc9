package org.pywrapdoctor.host;

import java.util.List;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.snapshot.Cpu;
import org.pywrapdoctor.snapshot.Gpu;
import org.pywrapdoctor.snapshot.Room;
import org.pywrapdoctor.snapshot.Seen;

/// Processor, memory and cards, as far as the operating system tells without being asked twice.
public interface Hardware {

  Seen<Cpu> cpu();

  /// The architecture of the operating system.
  Architecture architecture();

  Seen<Long> memoryBytes();

  Seen<Long> availableMemoryBytes();

  Seen<List<Gpu.Card>> cards();

  /// What memory and disk is left for a program that is started now.
  Room room();

  /// The operating system with its version, as a person knows it.
  String systemName();

  /// The kernel's version text.
  String kernel();
}
