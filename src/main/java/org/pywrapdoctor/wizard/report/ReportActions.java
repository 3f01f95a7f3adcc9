package org.pywrapdoctor.wizard.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.report.ReportWriter.Format;
import org.pywrapdoctor.wizard.notice.Notices;
import org.pywrapdoctor.wizard.page.Route;
import org.pywrapdoctor.wizard.page.Screen;
import org.pywrapdoctor.wizard.service.Desktop;
import org.pywrapdoctor.wizard.service.Reports;
import org.pywrapdoctor.wizard.service.Reports.Example;
import org.pywrapdoctor.wizard.service.Reports.OpenedReport;
import org.pywrapdoctor.wizard.service.Reports.Preview;
import org.pywrapdoctor.wizard.session.Session;
import org.pywrapdoctor.wizard.session.Source;
import org.pywrapdoctor.wizard.session.Threads;
import org.pywrapdoctor.wizard.word.Words;

/// Opens and saves reports; files are read and written in the background.
public final class ReportActions {
  private final Words words;
  private final Reports reports;
  private final Desktop desktop;
  private final Session session;
  private final Route route;
  private final Notices notices;
  private final Threads threads;

  /// What is shown in place of this computer.
  private record Shown(Examination examination, Source source) {}

  /// Something that opens an examination.
  private interface Opening {
    Shown open() throws IOException;
  }

  public ReportActions(
      Words words,
      Reports reports,
      Desktop desktop,
      Session session,
      Route route,
      Notices notices,
      Threads threads) {
    this.words = words;
    this.reports = reports;
    this.desktop = desktop;
    this.session = session;
    this.route = route;
    this.notices = notices;
    this.threads = threads;
  }

  /// Asks for a report and shows it.
  public void open() {
    desktop
        .chooseFile(
            words.text("report.open.title"),
            words.text("report.kind"),
            List.of("*.json", "*.pywrapreport"))
        .ifPresent(this::open);
  }

  /// Shows a saved report.
  public void open(Path file) {
    String name = String.valueOf(file.getFileName());
    show(
        () -> {
          OpenedReport opened = reports.open(file);
          return new Shown(opened.examination(), new Source.Report(name, opened.integrity()));
        });
  }

  /// Shows a report from inside the program.
  public void open(Example example) {
    show(() -> new Shown(reports.open(example), new Source.Example(example.title())));
  }

  /// Shows two computers side by side.
  public void compare() {
    route.navigation().go(Screen.COMPARE);
  }

  /// Shows what a report would hold; nothing is saved yet.
  public void save() {
    route.navigation().go(Screen.SAVE);
  }

  /// Makes what a saved report would hold, in the background.
  public void preview(Consumer<Preview> made) {
    Examination examination = session.examination();
    threads
        .background()
        .execute(
            () -> {
              Preview preview = reports.preview(examination);
              threads.ui().execute(() -> made.accept(preview));
            });
  }

  /// Asks where, and saves what is known so far.
  public void saveAs(Format format) {
    Examination examination = session.examination();
    boolean whole = session.completeProperty().get();
    threads
        .background()
        .execute(
            () -> {
              String name =
                  fileName(
                      whole ? Optional.of(reports.caseCode(examination)) : Optional.empty(),
                      format);
              threads.ui().execute(() -> saveAs(examination, name));
            });
  }

  private void saveAs(Examination examination, String name) {
    desktop
        .chooseTarget(words.text("report.save.title"), name)
        .ifPresent(file -> save(examination, file));
  }

  /// The code of a case is worth having in the name only when the case is whole.
  private String fileName(Optional<String> caseCode, Format format) {
    return words.text(
        "report.file-name",
        "code",
        caseCode.orElse(words.text("report.no-code")),
        "ending",
        format.ending());
  }

  /// Copies the report as text.
  public void copy() {
    Examination examination = session.examination();
    threads
        .background()
        .execute(
            () -> {
              String text = reports.text(examination);
              threads.ui().execute(() -> copied(text));
            });
  }

  private void copied(String text) {
    desktop.copy(text);
    notices.tell(words.text("report.copied"));
  }

  private void save(Examination examination, Path file) {
    threads
        .background()
        .execute(
            () -> {
              try {
                reports.save(examination, file);
                threads.ui().execute(() -> saved(file));
              } catch (IOException trouble) {
                warn(words.text("report.not-saved", "why", reason(trouble)));
              }
            });
  }

  private void show(Opening opening) {
    threads
        .background()
        .execute(
            () -> {
              try {
                Shown opened = opening.open();
                threads.ui().execute(() -> route.show(opened.examination(), opened.source()));
              } catch (IOException trouble) {
                warn(words.text("report.not-opened", "why", reason(trouble)));
              }
            });
  }

  /// What was saved has been looked through.
  private void saved(Path file) {
    if (route.navigation().current() == Screen.SAVE) {
      route.navigation().back();
    }
    notices.tell(words.text("report.saved", "file", file.toString()));
  }

  private void warn(String text) {
    threads.ui().execute(() -> notices.warn(text));
  }

  private static String reason(IOException trouble) {
    return String.valueOf(trouble.getMessage());
  }
}
