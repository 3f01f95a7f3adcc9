package org.pywrapdoctor.host.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.host.Hardware;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.Cpu;
import org.pywrapdoctor.snapshot.Gpu;
import org.pywrapdoctor.snapshot.Room;
import org.pywrapdoctor.snapshot.Seen;

/// Hardware as Linux tells it in `/proc`, `/sys` and `/etc`: a few small files, read at once.
final class LinuxHardware implements Hardware {
  private static final int ENOUGH = 1 << 18;
  private static final long BYTES_PER_KILOBYTE = 1024;

  private final FileView files;

  LinuxHardware(FileView files) {
    this.files = files;
  }

  @Override
  public Seen<Cpu> cpu() {
    try {
      Map<String, String> first = fields("/proc/cpuinfo", ':');
      return first.isEmpty()
          ? Seen.notKnown("/proc/cpuinfo is empty")
          : Seen.known(cpu(first, architecture()));
    } catch (IOException e) {
      return Seen.notKnown("/proc/cpuinfo cannot be read: " + e.getMessage());
    }
  }

  private static Cpu cpu(Map<String, String> info, Architecture system) {
    Optional<String> flags = Optional.ofNullable(info.get("flags"));
    boolean isArm = info.containsKey("CPU implementer");
    String name = info.getOrDefault("model name", info.getOrDefault("Model", ""));
    // Emulators of a single program show the real processor, or one that carries their own name.
    boolean emulated =
        (isArm && system == Architecture.X86_64)
            || name.startsWith("QEMU TCG")
            || info.getOrDefault("vendor_id", "").equals("VirtualApple");
    return new Cpu(
        name.isEmpty() && isArm ? "ARM processor" : name,
        isArm ? Architecture.ARM64 : system,
        flags.map(List::of).map(CpuFlags::complete).orElse(Map.of()),
        flags.map(text -> answer(text.contains("hypervisor"))).orElse(Answer.UNKNOWN),
        answer(emulated));
  }

  private static Answer answer(boolean yes) {
    return yes ? Answer.YES : Answer.NO;
  }

  @Override
  public Architecture architecture() {
    return Architecture.of(System.getProperty("os.arch"));
  }

  @Override
  public Seen<Long> memoryBytes() {
    return memory("MemTotal");
  }

  @Override
  public Seen<Long> availableMemoryBytes() {
    return memory("MemAvailable");
  }

  private Seen<Long> memory(String field) {
    try {
      String kilobytes = fields("/proc/meminfo", ':').getOrDefault(field, "").replace(" kB", "");
      return Seen.known(Long.parseLong(kilobytes) * BYTES_PER_KILOBYTE);
    } catch (IOException | NumberFormatException e) {
      return Seen.notKnown("/proc/meminfo does not tell " + field);
    }
  }

  @Override
  public Seen<List<Gpu.Card>> cards() {
    return new PciCards(files).cards();
  }

  @Override
  public Room room() {
    return new LinuxRoom(files).room(System.getProperty("user.home"));
  }

  @Override
  public String systemName() {
    for (String file : List.of("/etc/os-release", "/usr/lib/os-release")) {
      try {
        String quoted = fields(file, '=').getOrDefault("PRETTY_NAME", "");
        String name = quoted.replaceAll("^[\"']|[\"']$", "");
        if (!name.isBlank()) {
          return name;
        }
      } catch (IOException missing) {
        continue;
      }
    }
    return "Linux";
  }

  @Override
  public String kernel() {
    return System.getProperty("os.version");
  }

  /// The fields of a file up to its first empty line, which in `/proc/cpuinfo` ends a processor.
  private Map<String, String> fields(String path, char separator) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String line : files.readText(path, ENOUGH, StandardCharsets.UTF_8).split("\n")) {
      int at = line.indexOf(separator);
      if (line.isBlank()) {
        break;
      }
      if (at > 0) {
        fields.putIfAbsent(line.substring(0, at).strip(), line.substring(at + 1).strip());
      }
    }
    return fields;
  }
}
