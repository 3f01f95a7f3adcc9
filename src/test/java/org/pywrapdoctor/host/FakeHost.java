package org.pywrapdoctor.host;

import java.util.List;
import java.util.Map;
import org.pywrapdoctor.host.live.LiveHost;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Cpu;
import org.pywrapdoctor.snapshot.Gpu;
import org.pywrapdoctor.snapshot.Room;
import org.pywrapdoctor.snapshot.Seen;

/// A computer put together for a test.
public record FakeHost(
    OperatingSystem operatingSystem,
    FileView files,
    Map<String, String> environment,
    String homeFolder,
    String workingFolder,
    Processes processes,
    Hardware hardware,
    Registry registry)
    implements Host {

  /// A computer with nothing but these files and variables; it starts no program.
  public static FakeHost of(
      OperatingSystem system, Map<String, String> files, Map<String, String> environment) {
    return new FakeHost(
        system,
        new TextFiles(system, files),
        environment,
        "",
        "",
        program -> {
          throw new AssertionError("started: " + program.command());
        },
        new NoHardware(),
        Registry.none());
  }

  /// This computer with other variables.
  public static FakeHost live(Map<String, String> environment) {
    LiveHost live = new LiveHost();
    return new FakeHost(
        live.operatingSystem(),
        live.files(),
        environment,
        live.homeFolder(),
        live.workingFolder(),
        live.processes(),
        live.hardware(),
        live.registry());
  }

  /// The same with other hardware.
  public FakeHost with(Hardware other) {
    return new FakeHost(
        operatingSystem, files, environment, homeFolder, workingFolder, processes, other, registry);
  }

  /// The same with another registry.
  public FakeHost with(Registry other) {
    return new FakeHost(
        operatingSystem, files, environment, homeFolder, workingFolder, processes, hardware, other);
  }

  /// Hardware that tells nothing.
  public static class NoHardware implements Hardware {
    @Override
    public Seen<Cpu> cpu() {
      return Seen.notKnown("no processor");
    }

    @Override
    public Architecture architecture() {
      return Architecture.X86_64;
    }

    @Override
    public Seen<Long> memoryBytes() {
      return Seen.notKnown("no memory");
    }

    @Override
    public Seen<Long> availableMemoryBytes() {
      return Seen.notKnown("no memory");
    }

    @Override
    public Seen<List<Gpu.Card>> cards() {
      return Seen.notKnown("no list of cards");
    }

    @Override
    public Room room() {
      return Room.notLooked();
    }

    @Override
    public String systemName() {
      return "A system";
    }

    @Override
    public String kernel() {
      return "1.0";
    }
  }
}
