package org.pywrapdoctor.host.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pywrapdoctor.host.Hardware;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.Cpu;
import org.pywrapdoctor.snapshot.CpuFeature;
import org.pywrapdoctor.snapshot.Gpu;
import org.pywrapdoctor.snapshot.Room;
import org.pywrapdoctor.snapshot.Seen;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.GraphicsCard;

/// Hardware as OSHI tells it. Its first question takes half a second, so it is asked late.
final class OshiHardware implements Hardware {
  private static final Pattern HEXADECIMAL = Pattern.compile("0x([0-9a-fA-F]{4})\\b");

  private final OperatingSystem system;

  OshiHardware(OperatingSystem system) {
    this.system = system;
  }

  /// Made when the first question is asked.
  private static final class Info {
    private static final SystemInfo SYSTEM = new SystemInfo();
  }

  @Override
  public Seen<Cpu> cpu() {
    return ask(
        "processor",
        () -> {
          CentralProcessor processor = Info.SYSTEM.getHardware().getProcessor();
          String name = processor.getProcessorIdentifier().getName().strip();
          boolean arm = architecture() == Architecture.ARM64;
          boolean emulated = arm && own() != Architecture.ARM64;
          return new Cpu(
              name,
              architecture(),
              arm ? Map.of() : features(processor.getFeatureFlags()),
              Answer.UNKNOWN,
              emulated ? Answer.YES : Answer.NO);
        });
  }

  private Map<CpuFeature, Answer> features(List<String> flags) {
    if (system == OperatingSystem.WINDOWS) {
      return CpuFlags.windows(flags);
    }
    return flags.isEmpty() ? Map.of() : CpuFlags.complete(flags);
  }

  private static Architecture own() {
    return Architecture.of(System.getProperty("os.arch"));
  }

  /// Our own Java may be the emulated program: then the processor's name gives it away.
  @Override
  public Architecture architecture() {
    return ask("processor", OshiHardware::maker).map(OshiHardware::isArm).ifKnown().orElse(false)
        ? Architecture.ARM64
        : own();
  }

  private static String maker() {
    var identifier = Info.SYSTEM.getHardware().getProcessor().getProcessorIdentifier();
    return identifier.getName() + " " + identifier.getVendor() + " " + identifier.getIdentifier();
  }

  private static boolean isArm(String maker) {
    return maker.contains("Apple") || maker.contains("ARM") || maker.contains("Qualcomm");
  }

  @Override
  public Seen<Long> memoryBytes() {
    return ask("memory", () -> Info.SYSTEM.getHardware().getMemory().getTotal());
  }

  @Override
  public Seen<Long> availableMemoryBytes() {
    return ask("memory", () -> Info.SYSTEM.getHardware().getMemory().getAvailable());
  }

  @Override
  public Seen<List<Gpu.Card>> cards() {
    return ask(
        "graphics cards",
        () -> {
          List<Gpu.Card> cards = new ArrayList<>();
          for (GraphicsCard card : Info.SYSTEM.getHardware().getGraphicsCards()) {
            Optional<Long> memory = Optional.of(card.getVRam()).filter(bytes -> bytes > 0);
            cards.add(
                new Gpu.Card(
                    card.getName(), card.getVendor(), memory, Optional.empty(), pciId(card)));
          }
          return List.copyOf(cards);
        });
  }

  /// Vendor and device as OSHI writes them: `NVIDIA Corporation (0x10de)` and `0x2684`.
  private static Optional<String> pciId(GraphicsCard card) {
    Matcher vendor = HEXADECIMAL.matcher(card.getVendor());
    Matcher device = HEXADECIMAL.matcher(card.getDeviceId());
    return vendor.find() && device.find()
        ? Optional.of((vendor.group(1) + ":" + device.group(1)).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /// What Windows calls virtual memory is its commit limit and charge; macOS has no such limit.
  @Override
  public Room room() {
    boolean windows = system == OperatingSystem.WINDOWS;
    return new Room(
        windows ? ask("memory", OshiHardware::commitLeft) : Seen.known(Room.UNLIMITED),
        Seen.known(Room.UNLIMITED),
        LinuxRoom.freeDisk(System.getProperty("user.home")));
  }

  private static long commitLeft() {
    var memory = Info.SYSTEM.getHardware().getMemory().getVirtualMemory();
    return Math.max(0, memory.getVirtualMax() - memory.getVirtualInUse());
  }

  @Override
  public String systemName() {
    return ask("system", this::versionedName).ifKnown().orElse(system.displayName());
  }

  private String versionedName() {
    var version = Info.SYSTEM.getOperatingSystem().getVersionInfo();
    String build =
        system == OperatingSystem.WINDOWS ? " (build " + version.getBuildNumber() + ")" : "";
    return system.displayName() + " " + version.getVersion() + build;
  }

  @Override
  public String kernel() {
    return System.getProperty("os.version");
  }

  private static <T> Seen<T> ask(String what, Supplier<T> question) {
    try {
      return Seen.known(question.get());
    } catch (RuntimeException | LinkageError e) {
      return Seen.notKnown("The " + what + " cannot be asked for: " + e);
    }
  }
}
