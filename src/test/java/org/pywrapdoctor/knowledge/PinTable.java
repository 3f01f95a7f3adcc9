package org.pywrapdoctor.knowledge;

import java.util.Map;
import java.util.stream.Stream;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.requirement.Version;
import tools.jackson.databind.json.JsonMapper;

/// Prints the pins of every combination as JSON lines, the input of
/// `packaging/knowledge/resolve_pins.py`.
final class PinTable {

  private PinTable() {}

  public static void main(String[] arguments) {
    boolean gpu = arguments.length > 0 && arguments[0].equals("--gpu");
    for (OperatingSystem system : OperatingSystem.values()) {
      for (Architecture architecture :
          new Architecture[] {Architecture.X86_64, Architecture.ARM64}) {
        Knowledge.shipped().builds().pythons(system, architecture).stream()
            .map(python -> new Target(system, architecture, python))
            .flatMap(target -> rows(target, gpu))
            .forEach(System.out::println);
      }
    }
  }

  private static Stream<String> rows(Target target, boolean gpu) {
    Knowledge knowledge = Knowledge.shipped();
    return knowledge.builds().all(target, gpu).stream()
        .filter(build -> build.version().compareTo(Version.of("2.4")) >= 0)
        .map(build -> knowledge.pins().of(build, target, gpu))
        .map(
            pins ->
                JsonMapper.shared()
                    .writeValueAsString(
                        Map.of(
                            "tensorflow", pins.build().version().toString(),
                            "platform", PlatformKey.of(target.system(), target.architecture()),
                            "python", target.python().toString(),
                            "withoutWheel", pins.withoutWheel(),
                            "lines", pins.pins().stream().map(Pin::requirement).toList())));
  }
}
