package org.pywrapdoctor.diagnosis.log;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.knowledge.LogSignature;
import org.pywrapdoctor.probe.log.LabelledLog;
import org.pywrapdoctor.probe.log.LogReader;

/// How long explaining a log of 2 MB takes in a warm JVM; the aim is under 50 ms. With `lines` it
/// reads, for each signature, 10 MB on one line of what begins like it, and 1 MB of the same:
/// linear means ten times as long. Run its `main`.
final class ExplainBench {
  private static final int BYTES = 2_000_000;
  private static final int WARM_UP = 100;
  private static final int RUNS = 100;

  private ExplainBench() {}

  public static void main(String[] arguments) {
    LogReader reader = new LogReader(Knowledge.shipped());
    LogJudge judge = new LogJudge(Knowledge.shipped());
    if (arguments.length > 0 && arguments[0].equals("lines")) {
      lines(reader);
      return;
    }
    byte[] log = log();
    DoubleStream.generate(() -> milliseconds(reader, judge, log)).limit(WARM_UP).sum();
    double[] times =
        DoubleStream.generate(() -> milliseconds(reader, judge, log))
            .limit(RUNS)
            .sorted()
            .toArray();
    System.out.printf(
        Locale.ROOT, "explain of 2 MB: median %.1f ms, best %.1f ms%n", times[RUNS / 2], times[0]);
  }

  private static double milliseconds(LogReader reader, LogJudge judge, byte[] log) {
    long start = System.nanoTime();
    if (judge.assess(reader.read("bench", log, false)).diagnoses().isEmpty()) {
      throw new IllegalStateException("the failure at the end was not found");
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private static void lines(LogReader reader) {
    for (LogSignature signature : Knowledge.shipped().logSignatures().all()) {
      double small = line(reader, signature, LogReader.MOST_BYTES / 10);
      double large = line(reader, signature, LogReader.MOST_BYTES);
      System.out.printf(
          Locale.ROOT, "%8.0f ms %5.1f times  %s%n", large, large / small, signature.id());
    }
  }

  private static double line(LogReader reader, LogSignature signature, int bytes) {
    String text = signature.texts().getFirst();
    String half = text.substring(0, Math.max(1, text.length() * 2 / 3)).replace("…", " ");
    String line = half.repeat(bytes / half.length());
    reader.read("one line", line);
    long start = System.nanoTime();
    reader.read("one line", line);
    return (System.nanoTime() - start) / 1e6;
  }

  /// A long training with notes of TensorFlow in between, and a failure at its end.
  private static byte[] log() {
    StringBuilder log = new StringBuilder();
    for (int step = 1; log.length() < BYTES; step++) {
      log.append("Epoch 1/50 step ").append(step).append(" loss: 0.1234 accuracy: 0.9876\n");
      if (step % 200 == 0) {
        log.append("I tensorflow/core/util/port.cc:113] oneDNN custom operations are on.\n");
      }
    }
    log.append(LabelledLog.all().getFirst().text());
    return log.toString().getBytes(StandardCharsets.UTF_8);
  }
}
