package org.pywrapdoctor.wizard.step.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.pywrapdoctor.diagnosis.comparison.Comparison;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.wizard.notice.Notices;
import org.pywrapdoctor.wizard.service.Desktop;
import org.pywrapdoctor.wizard.service.Reports;
import org.pywrapdoctor.wizard.service.Reports.OpenedReport;
import org.pywrapdoctor.wizard.session.Threads;
import org.pywrapdoctor.wizard.word.Words;

/// What comes into a comparison from files, and what leaves it.
///
/// @param words of the interface
/// @param reports opens and writes
/// @param desktop asks for files and folders
/// @param notices tells what became of it
/// @param threads files are read and written in the background
record PairFiles(Words words, Reports reports, Desktop desktop, Notices notices, Threads threads) {

  /// Lets the person choose a report and opens it.
  ///
  /// @param taken gets it, on the thread of the interface
  void choose(String title, Consumer<Side> taken) {
    desktop
        .chooseFile(title, words.text("report.kind"), List.of("*.json", "*.pywrapreport"))
        .ifPresent(file -> threads.background().execute(() -> open(file, taken)));
  }

  private void open(Path file, Consumer<Side> taken) {
    try {
      OpenedReport opened = reports.open(file);
      Side side =
          Side.report(String.valueOf(file.getFileName()), opened.examination(), opened.integrity());
      threads.ui().execute(() -> taken.accept(side));
    } catch (IOException trouble) {
      warn(words.text("report.not-opened", "why", trouble.getMessage()));
    }
  }

  /// Copies what differs, a line for each difference.
  void copy(Comparison made) {
    desktop.copy(
        made.differences().stream()
            .map(found -> words.say(found.headline()) + "\t" + words.say(found.change()) + "\n")
            .collect(Collectors.joining()));
    notices.tell(words.text("compare.copied"));
  }

  /// Writes the packages of the first computer into a folder that the person chooses.
  void savePackages(Snapshot first, Snapshot second) {
    desktop
        .chooseFolder(words.text("compare.packages.folder"))
        .ifPresent(
            folder -> threads.background().execute(() -> savePackages(first, second, folder)));
  }

  private void savePackages(Snapshot first, Snapshot second, Path folder) {
    try {
      Optional<Path> written = reports.savePackages(first, second, folder);
      threads.ui().execute(() -> tell(written));
    } catch (IOException trouble) {
      warn(words.text("compare.packages.not-saved", "folder", folder.toString()));
    }
  }

  private void tell(Optional<Path> written) {
    written.ifPresentOrElse(
        file -> notices.tell(words.text("compare.packages.saved", "file", file.toString())),
        () -> notices.warn(words.text("compare.packages.none")));
  }

  private void warn(String text) {
    threads.ui().execute(() -> notices.warn(text));
  }
}
