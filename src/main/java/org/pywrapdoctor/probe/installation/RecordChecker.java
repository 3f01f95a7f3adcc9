package org.pywrapdoctor.probe.installation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.pywrapdoctor.platform.FileStatus;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.probe.Progress;
import org.pywrapdoctor.snapshot.FileCheck.Kind;
import org.pywrapdoctor.snapshot.FileCheck.Problem;

/// Compares files with what RECORD says of them: existence and size of all, then the checksums of
/// code, the biggest files first, on all cores.
final class RecordChecker {
  private static final int AT_ONCE = 256;
  private static final String WHAT = "Comparing files with their checksums";

  private final FileView files;
  private final Workers workers;
  private final Progress progress;
  private final Map<String, Boolean> outOfReach = new ConcurrentHashMap<>();

  RecordChecker(FileView files, Workers workers, Progress progress) {
    this.files = files;
    this.workers = workers;
    this.progress = progress;
  }

  /// What is wrong with existence and size. Two RECORDs may say different things of one path.
  Map<RecordedFile, Problem> compareSizes(List<RecordedFile> recorded) throws InterruptedException {
    List<Callable<Map<RecordedFile, Problem>>> tasks = new ArrayList<>();
    for (int from = 0; from < recorded.size(); from += AT_ONCE) {
      List<RecordedFile> part = recorded.subList(from, Math.min(from + AT_ONCE, recorded.size()));
      tasks.add(() -> compareAll(part));
    }
    Map<RecordedFile, Problem> problems = new HashMap<>();
    workers
        .results(
            workers.start(tasks), () -> progress.at("Comparing sizes of files", Progress.UNKNOWN))
        .forEach(problems::putAll);
    return problems;
  }

  /// The checksums of all code among `recorded`, by the path; empty for a file that cannot be read.
  Map<String, Optional<String>> checksums(List<RecordedFile> recorded) throws InterruptedException {
    List<RecordedFile> biggestFirst =
        recorded.stream()
            .filter(file -> file.entry().isCode() && !file.entry().sha256().isEmpty())
            .sorted(Comparator.comparingLong((RecordedFile file) -> file.entry().size()).reversed())
            .toList();
    double total = Math.max(1, biggestFirst.stream().mapToLong(file -> file.entry().size()).sum());
    AtomicLong bytesRead = new AtomicLong();
    Checksum checksum = new Checksum(files, bytesRead);
    List<Callable<Map.Entry<String, Optional<String>>>> tasks = new ArrayList<>();
    biggestFirst.stream()
        .map(RecordedFile::path)
        .distinct()
        .forEach(path -> tasks.add(() -> Map.entry(path, checksum.of(path))));
    Map<String, Optional<String>> results = new HashMap<>();
    workers
        .results(
            workers.start(tasks), () -> progress.at(WHAT, Math.min(1, bytesRead.get() / total)))
        .forEach(result -> results.put(result.getKey(), result.getValue()));
    return results;
  }

  private Map<RecordedFile, Problem> compareAll(List<RecordedFile> part) {
    Map<RecordedFile, Problem> problems = new HashMap<>();
    part.forEach(file -> compareSize(file).ifPresent(problem -> problems.put(file, problem)));
    return problems;
  }

  private Optional<Problem> compareSize(RecordedFile file) {
    long expected = file.entry().size();
    Optional<FileStatus> status = files.status(file.path());
    if (status.filter(FileStatus::isFile).isEmpty()) {
      Kind kind = status.isEmpty() && isOutOfReach(file.path()) ? Kind.UNREADABLE : Kind.MISSING;
      return Optional.of(new Problem(file.path(), kind, Math.max(0, expected), 0));
    }
    long actual = status.get().size();
    Kind kind = actual == 0 ? Kind.EMPTY : actual < expected ? Kind.SHORTER : Kind.LONGER;
    boolean grown = kind == Kind.LONGER && file.entry().mayGrow();
    return expected == RecordEntry.UNKNOWN_SIZE || actual == expected || grown
        ? Optional.empty()
        : Optional.of(new Problem(file.path(), kind, expected, actual));
  }

  /// Whether the nearest folder above that is there may not be looked into.
  private boolean isOutOfReach(String path) {
    Optional<String> folder = files.paths().parent(path);
    if (folder.isEmpty()) {
      return false;
    }
    Boolean known = outOfReach.get(folder.get());
    if (known == null) {
      known = files.isFolder(folder.get()) ? isClosed(folder.get()) : isOutOfReach(folder.get());
      outOfReach.put(folder.get(), known);
    }
    return known;
  }

  private boolean isClosed(String folder) {
    try {
      files.list(folder);
      return false;
    } catch (IOException refused) {
      return true;
    }
  }
}
