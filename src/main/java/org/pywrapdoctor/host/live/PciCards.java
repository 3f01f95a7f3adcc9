package org.pywrapdoctor.host.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.snapshot.Gpu;
import org.pywrapdoctor.snapshot.Seen;

/// The graphics cards that Linux lists in `/sys/bus/pci/devices`: every device of PCI base class
/// 03, "display controller" (PCI Code and ID Assignment Specification).
final class PciCards {
  private static final String DEVICES = "/sys/bus/pci/devices";
  private static final String DISPLAY_CONTROLLER = "0x03";
  private static final String MICROSOFT = "1414";
  private static final int LONGEST_ANSWER = 4096;

  private final FileView files;

  PciCards(FileView files) {
    this.files = files;
  }

  Seen<List<Gpu.Card>> cards() {
    List<Gpu.Card> cards = new ArrayList<>();
    try {
      for (String slot : files.list(DEVICES)) {
        String device = DEVICES + "/" + slot;
        if (text(device + "/class").startsWith(DISPLAY_CONTROLLER)) {
          cards.add(card(device, slot));
        }
      }
    } catch (IOException e) {
      return Seen.notKnown("The list of devices, " + DEVICES + ", cannot be read");
    }
    return Seen.known(List.copyOf(cards));
  }

  private Gpu.Card card(String device, String slot) {
    String vendor = text(device + "/vendor").replace("0x", "");
    String model = text(device + "/device").replace("0x", "");
    String name = modelByNvidia(slot).orElse("");
    return new Gpu.Card(
        name,
        vendorName(vendor),
        memory(device),
        Optional.empty(),
        Optional.of(vendor + ":" + model));
  }

  /// What the NVIDIA driver says of a card that it drives.
  private Optional<String> modelByNvidia(String slot) {
    return text("/proc/driver/nvidia/gpus/" + slot + "/information")
        .lines()
        .filter(line -> line.startsWith("Model:"))
        .map(line -> line.substring("Model:".length()).strip())
        .findFirst();
  }

  private static String vendorName(String vendor) {
    return switch (vendor) {
      case "10de" -> "NVIDIA";
      case "1002" -> "AMD";
      case "8086" -> "Intel";
      case MICROSOFT -> "Microsoft";
      case "1af4", "1b36", "1234" -> "QEMU";
      case "15ad" -> "VMware";
      case "80ee" -> "VirtualBox";
      default -> vendor;
    };
  }

  /// The memory that AMD's driver tells; others do not tell it in a file.
  private Optional<Long> memory(String device) {
    try {
      return Optional.of(Long.parseLong(text(device + "/mem_info_vram_total")));
    } catch (NumberFormatException notTold) {
      return Optional.empty();
    }
  }

  private String text(String path) {
    try {
      return files.readText(path, LONGEST_ANSWER, StandardCharsets.UTF_8).strip();
    } catch (IOException missing) {
      return "";
    }
  }
}
