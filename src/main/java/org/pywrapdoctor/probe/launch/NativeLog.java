package org.pywrapdoctor.probe.launch;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.pywrapdoctor.snapshot.TensorFlowAnswer;

/// The lines in which TensorFlow's native code tells of drivers, libraries and cards, picked from
/// all that was printed. They come from `dso_loader.cc`, `cuda_driver.cc`, `cuda_diagnostics.cc`,
/// `gpu_device.cc` and their neighbours.
final class NativeLog {
  private static final Pattern ABOUT_CARDS =
      Pattern.compile(
          "dynamic library|dlopen|cudart_stub|cuda drivers|cuInit|CUDA_ERROR|DSO version"
              + "|kernel (?:driver|version|reported)|libcuda reported"
              + "|[Ii]gnoring visible gpu|Adding visible gpu|Skipping registering GPU"
              + "|compute capability|CuDNN library|cuDNN|cuda_dnn|libdevice|gpu_device\\.cc"
              + "|INVALID_PTX|kernel image|PluggableDevice|[Mm]etal",
          Pattern.CASE_INSENSITIVE);
  private static final int MOST_LINES = 80;

  private NativeLog() {}

  static TensorFlowAnswer with(TensorFlowAnswer answer, List<String> errors) {
    Set<String> told = new HashSet<>();
    List<String> lines =
        errors.stream()
            .filter(line -> ABOUT_CARDS.matcher(line).find())
            .map(LastLines::shortened)
            .filter(line -> told.add(withoutTime(line)))
            .limit(MOST_LINES)
            .toList();
    return new TensorFlowAnswer(answer.build(), answer.devices(), lines);
  }

  /// What follows the time, the thread and the place in the source.
  private static String withoutTime(String line) {
    return line.replaceFirst("^.*?\\.cc:\\d+\\] ", "");
  }
}
