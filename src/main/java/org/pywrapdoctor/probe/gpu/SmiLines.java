package org.pywrapdoctor.probe.gpu;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.host.Finished;
import org.pywrapdoctor.snapshot.DriverAnswer;
import org.pywrapdoctor.snapshot.DriverAnswer.Asker;
import org.pywrapdoctor.snapshot.DriverAnswer.Device;
import org.pywrapdoctor.snapshot.DriverAnswer.End;

/// What `nvidia-smi --query-gpu=name,driver_version,memory.total,compute_cap
/// --format=csv,noheader,nounits` writes: one line for each card, its memory in MiB.
final class SmiLines {
  static final List<String> ARGUMENTS =
      List.of(
          "--query-gpu=name,driver_version,memory.total,compute_cap",
          "--format=csv,noheader,nounits");
  private static final int FIELDS = 4;
  private static final int LONGEST = 300;

  private SmiLines() {}

  static DriverAnswer read(Finished finished) {
    List<Device> devices = new ArrayList<>();
    Optional<String> driver = Optional.empty();
    String text = new String(finished.output(), StandardCharsets.UTF_8).strip();
    for (String line : text.lines().toList()) {
      String[] fields = line.split(", ", -1);
      if (fields.length == FIELDS && fields[1].matches("\\d{3}\\.[0-9.]+")) {
        driver = Optional.of(fields[1]);
        devices.add(
            new Device(
                fields[0],
                Optional.of(fields[2])
                    .filter(megabytes -> megabytes.matches("\\d{1,9}"))
                    .map(megabytes -> Long.parseLong(megabytes) << 20),
                Optional.of(fields[3]).filter(value -> value.matches("\\d{1,2}\\.\\d"))));
      }
    }
    End end =
        switch (finished.end()) {
          case TIMED_OUT -> End.HANGS;
          case EXITED -> finished.signal().isPresent() ? End.CRASHED : End.ANSWERED;
          case CANCELLED, NOT_STARTED -> End.NO_ANSWER;
        };
    String said = devices.isEmpty() ? text + finished.reason() : "";
    return new DriverAnswer(
        Asker.NVIDIA_SMI,
        end,
        List.of(),
        driver,
        Optional.empty(),
        List.copyOf(devices),
        said.length() <= LONGEST ? said : said.substring(0, LONGEST),
        finished.milliseconds());
  }
}
