package org.pywrapdoctor.probe.gpu;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.host.Finished;
import org.pywrapdoctor.snapshot.DriverAnswer;
import org.pywrapdoctor.snapshot.DriverAnswer.Asker;
import org.pywrapdoctor.snapshot.DriverAnswer.Call;
import org.pywrapdoctor.snapshot.DriverAnswer.Device;
import org.pywrapdoctor.snapshot.DriverAnswer.End;

/// What an asking process wrote: lines of fields separated by tabs, as
/// [org.pywrapdoctor.host.driver.DriverLibraries] and `driver.py` write them. A line that is not as
/// it should be is left out.
final class DriverLines {
  private static final int LONGEST_PROBLEM = 300;

  private final Map<String, Call> calls = new LinkedHashMap<>();
  private final List<Device> devices = new ArrayList<>();
  private Optional<String> driver = Optional.empty();
  private Optional<String> cuda = Optional.empty();
  private String last = "";
  private boolean ended;

  private DriverLines() {}

  static DriverAnswer read(Asker asker, String nonce, Finished finished) {
    DriverLines lines = new DriverLines();
    new String(finished.output(), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith(nonce + "\t"))
        .forEach(line -> lines.read(line.split("\t", -1)));
    End end = lines.end(finished);
    return new DriverAnswer(
        asker,
        end,
        List.copyOf(lines.calls.values()),
        lines.driver,
        lines.cuda,
        List.copyOf(lines.devices),
        lines.detail(end, finished),
        finished.milliseconds());
  }

  private void read(String[] fields) {
    String first = fields.length > 2 ? fields[2] : "";
    switch (fields[1]) {
      case "begin" -> {
        last = first;
        calls.putIfAbsent(first, new Call(first, Optional.empty(), ""));
      }
      case "code" -> code(fields);
      case "problem" ->
          calls.put(first, new Call(first, Optional.empty(), cut(fields[fields.length - 1])));
      case "driver" -> driver = driver.or(() -> version(first));
      case "cuda" -> cuda = cuda.or(() -> version(first));
      case "device" -> device(fields);
      case "end" -> ended = true;
      default -> {}
    }
  }

  private void code(String[] fields) {
    if (fields.length == 4 && fields[3].matches("-?\\d{1,9}")) {
      calls.put(fields[2], new Call(fields[2], Optional.of(Integer.parseInt(fields[3])), ""));
    }
  }

  private void device(String[] fields) {
    if (fields.length == 5 && fields[3].matches("\\d{1,18}")) {
      devices.add(
          new Device(
              fields[2],
              Optional.of(Long.parseLong(fields[3])).filter(bytes -> bytes > 0),
              Optional.of(fields[4]).filter(text -> text.matches("[1-9]\\d?\\.\\d"))));
    }
  }

  private static Optional<String> version(String text) {
    return Optional.of(text).filter(value -> value.matches("\\d{1,4}(\\.\\d{1,4}){1,3}"));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_PROBLEM ? text : text.substring(0, LONGEST_PROBLEM);
  }

  private End end(Finished finished) {
    if (ended) {
      return End.ANSWERED;
    }
    if (calls.isEmpty()) {
      return End.NO_ANSWER;
    }
    return switch (finished.end()) {
      case TIMED_OUT -> End.HANGS;
      case EXITED -> End.CRASHED;
      case CANCELLED, NOT_STARTED -> End.NO_ANSWER;
    };
  }

  /// The call in which it hangs or ended is the last one that was begun.
  private String detail(End end, Finished finished) {
    return switch (end) {
      case ANSWERED -> "";
      case HANGS -> last + " did not return within " + finished.milliseconds() / 1000 + " seconds";
      case CRASHED ->
          last
              + " ended the process"
              + finished.signal().map(signal -> " with " + signal).orElse("")
              + finished.exitCode().map(code -> " with exit code " + code).orElse("");
      case NO_ANSWER ->
          switch (finished.end()) {
            case NOT_STARTED -> finished.reason();
            case TIMED_OUT -> "It did not start in time";
            case CANCELLED -> "It was cancelled";
            case EXITED -> cut(lastLine(finished));
          };
    };
  }

  private static String lastLine(Finished finished) {
    return new String(finished.errors(), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank())
        .reduce((_, line) -> line)
        .orElse("It said nothing");
  }
}
