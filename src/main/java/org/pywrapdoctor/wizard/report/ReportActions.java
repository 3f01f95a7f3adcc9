package org.pywrapdoctor.wizard.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.wizard.notice.Notices;
import org.pywrapdoctor.wizard.page.Route;
import org.pywrapdoctor.wizard.service.Desktop;
import org.pywrapdoctor.wizard.service.Reports;
import org.pywrapdoctor.wizard.service.Reports.Example;
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

  /// Something that opens an examination.
  private interface Opening {
    Examination open() throws IOException;
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
    show(() -> reports.open(file), new Source.Report(name));
  }

  /// Shows a report from inside the program.
  public void open(Example example) {
    show(() -> reports.open(example), new Source.Example(example.title()));
  }

  /// Asks where, and saves what is known so far.
  public void save() {
    Examination examination = session.examination();
    desktop
        .chooseTarget(words.text("report.save.title"), words.text("report.file-name"))
        .ifPresent(file -> save(examination, file));
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
                threads.ui().execute(() -> notices.tell(saved(file)));
              } catch (IOException trouble) {
                warn(words.text("report.not-saved", "why", reason(trouble)));
              }
            });
  }

  private void show(Opening opening, Source source) {
    threads
        .background()
        .execute(
            () -> {
              try {
                Examination examination = opening.open();
                threads.ui().execute(() -> route.show(examination, source));
              } catch (IOException trouble) {
                warn(words.text("report.not-opened", "why", reason(trouble)));
              }
            });
  }

  private String saved(Path file) {
    return words.text("report.saved", "file", file.toString());
  }

  private void warn(String text) {
    threads.ui().execute(() -> notices.warn(text));
  }

  private static String reason(IOException trouble) {
    return String.valueOf(trouble.getMessage());
  }
}
