package org.pywrapdoctor.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pywrapdoctor.Practices;
import org.pywrapdoctor.cli.Practice;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.report.Examples;
import org.pywrapdoctor.report.Integrity;
import org.pywrapdoctor.report.ReportReader;
import org.pywrapdoctor.report.ReportReader.Opened;

/// Two of us at once, saving to one and the same file: whoever is last wins, and at any moment the
/// file is the whole report of one of them.
class TwoAtOnceTest {
  private static final int ROUNDS = 12;

  @TempDir private Path folder;

  @Test
  void theReportIsAlwaysWhole() throws Exception {
    Path file = folder.resolve("report.json");
    List<String> examples = Examples.all().stream().map(Examples.Example::name).limit(2).toList();
    try (ExecutorService both = Executors.newFixedThreadPool(examples.size())) {
      List<Future<Integer>> saved =
          examples.stream().map(example -> both.submit(saving(example, file))).toList();
      while (saved.stream().anyMatch(one -> !one.isDone())) {
        assertThat(Files.notExists(file) || isWhole(file)).isTrue();
      }
      for (Future<Integer> one : saved) {
        assertThat(one.get()).isEqualTo(ROUNDS);
      }
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  private static Callable<Integer> saving(String example, Path file) {
    return () -> {
      Practice practice = Practices.live(StrangeComputer.linux().host());
      Examination seen = practice.doctor().judge(Examples.snapshot(example));
      int saved = 0;
      for (; saved < ROUNDS; saved++) {
        practice.reports().save(seen, file);
      }
      return saved;
    };
  }

  private static boolean isWhole(Path file) throws IOException {
    return ReportReader.read(Files.readString(file)) instanceof Opened.Read read
        && read.integrity() == Integrity.UNCHANGED;
  }
}
