package org.pywrapdoctor.probe.installation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.probe.Progress;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.FileCheck;
import org.pywrapdoctor.snapshot.FileCheck.Depth;
import org.pywrapdoctor.snapshot.FileCheck.Problem;

/// Compares whole distributions with their RECORDs. A file that two of them list is read once and
/// told for each.
final class InstallationComparison {
  private static final Comparator<Problem> NATIVE_FIRST =
      Comparator.comparing((Problem problem) -> !RecordEntry.isNative(problem.path()))
          .thenComparing(Problem::path);

  private final FileView files;
  private final Depth depth;
  private final Progress progress;

  InstallationComparison(FileView files, Depth depth, Progress progress) {
    this.files = files;
    this.depth = depth;
    this.progress = progress;
  }

  /// A distribution with a RECORD, and the files that are compared.
  private record Listed(Distribution owner, RecordFile record, List<RecordedFile> files) {}

  /// Compares the distributions that have a RECORD; the answer is keyed by their metadata's place.
  ///
  /// @param walked the import packages that are looked through for files that nobody lists
  Map<String, FileCheck> compare(List<InstalledDistribution> distributions, List<String> walked)
      throws InterruptedException {
    List<Listed> lists =
        distributions.stream().flatMap(distribution -> listed(distribution).stream()).toList();
    List<RecordedFile> all = lists.stream().flatMap(list -> list.files().stream()).toList();
    try (Workers workers = new Workers()) {
      List<Future<List<String>>> walks =
          workers.start(lists.stream().map(list -> unlisted(list, lists, walked)).toList());
      RecordChecker checker = new RecordChecker(files, workers, progress);
      Map<RecordedFile, Problem> sizes = checker.compareSizes(all);
      Map<String, Optional<String>> checksums =
          depth == Depth.SIZE
              ? Map.of()
              : checker.checksums(all.stream().filter(file -> !sizes.containsKey(file)).toList());
      List<List<String>> unlisted =
          workers.results(
              walks, () -> progress.at("Looking for files that nobody lists", Progress.UNKNOWN));
      Map<String, FileCheck> checks = new HashMap<>();
      for (int i = 0; i < lists.size(); i++) {
        List<Problem> problems = problems(lists.get(i).files(), sizes, checksums);
        checks.put(
            lists.get(i).owner().metadata(),
            check(lists.get(i).record(), problems, unlisted.get(i)));
      }
      return checks;
    }
  }

  private Optional<Listed> listed(InstalledDistribution distribution) {
    Distribution owner = distribution.description();
    return distribution
        .record()
        .map(record -> new Listed(owner, record, RecordedFile.all(files.paths(), owner, record)));
  }

  private static List<Problem> problems(
      List<RecordedFile> listed,
      Map<RecordedFile, Problem> sizes,
      Map<String, Optional<String>> checksums) {
    List<Problem> problems = new ArrayList<>();
    for (RecordedFile file : listed) {
      Optional.ofNullable(sizes.get(file))
          .or(() -> Optional.ofNullable(checksums.get(file.path())).flatMap(file::compare))
          .ifPresent(problems::add);
    }
    problems.sort(NATIVE_FIRST);
    return problems;
  }

  private FileCheck check(RecordFile record, List<Problem> problems, List<String> unlisted) {
    return new FileCheck(
        depth,
        record.entries().size(),
        record.entries().stream().mapToLong(entry -> Math.max(0, entry.size())).sum(),
        problems.stream().limit(FileCheck.MOST_PROBLEMS).toList(),
        problems.size(),
        record.malformedLines(),
        unlisted);
  }

  /// Looks for files in the import packages of one distribution that neither it nor another one in
  /// the same folder lists.
  private Callable<List<String>> unlisted(Listed one, List<Listed> all, List<String> walked) {
    String folder = one.owner().sitePackages();
    return () -> {
      List<String> found = new ArrayList<>();
      for (String name : walked) {
        if (one.owner().importPackages().contains(name)) {
          List<RecordFile> records =
              all.stream()
                  .filter(other -> other.owner().sitePackages().equals(folder))
                  .filter(other -> other.owner().importPackages().contains(name))
                  .map(Listed::record)
                  .toList();
          found.addAll(new UnlistedFiles(files, folder, name, records).call());
        }
      }
      return found.stream().limit(FileCheck.MOST_PROBLEMS).toList();
    };
  }
}
