package org.pywrapdoctor.knowledge;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.requirement.Version;

/// What NVIDIA publishes of its drivers, chips and error codes.
public final class NvidiaFacts {
  /// A chip stands first in the name that the PCI ID Project gives to its cards.
  private static final Pattern CHIP = Pattern.compile("\\b((?:G[A-Z]|TU|AD)\\d{2}[0-9AB])");

  private final List<Driver> drivers;
  private final Map<String, String> capabilities;
  private final Map<String, String> errors;

  private NvidiaFacts(
      List<Driver> drivers, Map<String, String> capabilities, Map<String, String> errors) {
    this.drivers = drivers;
    this.capabilities = capabilities;
    this.errors = errors;
  }

  static NvidiaFacts read(DataFiles files) {
    var file = files.json("nvidia.json");
    Map<String, String> capabilities = new HashMap<>();
    DataFile.rows(file, "chips")
        .forEach(
            row ->
                Arrays.stream(DataFile.text(row, "chips").split(" "))
                    .forEach(chip -> capabilities.put(chip, DataFile.text(row, "capability"))));
    Map<String, String> errors = new HashMap<>();
    DataFile.rows(file, "errors")
        .forEach(
            row ->
                errors.put(
                    DataFile.text(row, "library") + DataFile.text(row, "code"),
                    DataFile.text(row, "name")));
    return new NvidiaFacts(
        DataFile.rows(file, "drivers")
            .map(
                row ->
                    new Driver(
                        DataFile.text(row, "cuda"),
                        DataFile.text(row, "linux"),
                        DataFile.text(row, "windows")))
            .toList(),
        capabilities,
        errors);
  }

  /// The oldest driver on which programs built with this CUDA run. From CUDA 11 on it is the same
  /// for all minor versions of a major one (NVIDIA, "Minor version compatibility").
  public Optional<Version> oldestDriver(String cuda, OperatingSystem system) {
    return drivers.stream()
        .filter(row -> cuda.equals(row.cuda()) || cuda.startsWith(row.cuda() + "."))
        .map(row -> system == OperatingSystem.WINDOWS ? row.windows() : row.linux())
        .findFirst()
        .flatMap(Version::parse);
  }

  /// The compute capability of the chip that a card's name begins with.
  public Optional<String> capability(String cardName) {
    Matcher chip = CHIP.matcher(cardName);
    return chip.find() ? Optional.ofNullable(capabilities.get(chip.group(1))) : Optional.empty();
  }

  /// The name of a result of the CUDA driver, such as `CUDA_ERROR_NO_DEVICE` for 100.
  public Optional<String> cudaError(int code) {
    return Optional.ofNullable(errors.get("cuda" + code));
  }

  /// The name of a result of NVML.
  public Optional<String> nvmlError(int code) {
    return Optional.ofNullable(errors.get("nvml" + code));
  }

  private record Driver(String cuda, String linux, String windows) {}
}
