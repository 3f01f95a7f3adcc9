package org.pywrapdoctor.wizard.step.start;

import java.io.IOException;
import java.util.function.Consumer;
import org.pywrapdoctor.engine.Doctor;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.snapshot.Log;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.wizard.notice.Notices;
import org.pywrapdoctor.wizard.page.Route;
import org.pywrapdoctor.wizard.session.Source;
import org.pywrapdoctor.wizard.session.Threads;
import org.pywrapdoctor.wizard.word.Words;

/// Reads error messages in the background, and shows what they mean.
///
/// @param doctor reads and judges
public record LogExplaining(
    Words words, Doctor doctor, Route route, Notices notices, Threads threads) {

  /// Explains a message without looking at the computer, and shows the result.
  void explain(LogBox box, Request request) {
    String name = box.name();
    inBackground(
        box,
        log -> {
          Examination examination = doctor.explain(log, request);
          threads.ui().execute(() -> route.show(examination, new Source.Text(name)));
        });
  }

  /// Reads a message and hands it on, on the interface's thread.
  void read(LogBox box, Consumer<Log> reader) {
    inBackground(box, log -> threads.ui().execute(() -> reader.accept(log)));
  }

  private void inBackground(LogBox box, Consumer<Log> then) {
    LogBox.Source source = box.source();
    String name = box.name();
    threads
        .background()
        .execute(
            () -> {
              try {
                then.accept(doctor.read(source.read()));
              } catch (IOException e) {
                String trouble = words.text("start.cannot-read", "name", name);
                threads.ui().execute(() -> notices.warn(trouble));
              }
            });
  }
}
