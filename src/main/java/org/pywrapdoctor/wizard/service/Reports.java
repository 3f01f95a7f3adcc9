package org.pywrapdoctor.wizard.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.report.Hidden;
import org.pywrapdoctor.report.Integrity;
import org.pywrapdoctor.snapshot.Snapshot;

/// Saved examinations: files of the person's, and the example reports inside the program. Called in
/// the background.
public interface Reports {

  /// The examples, in the order in which they are shown.
  List<Example> examples();

  /// Opens an example; its facts are judged anew.
  Examination open(Example example) throws IOException;

  /// Opens a saved report; its facts are judged anew and its own diagnoses ignored.
  ///
  /// @throws IOException with a message for a person when it cannot be read or is no report
  OpenedReport open(Path file) throws IOException;

  /// Saves a report, in the form that the file's ending names.
  ///
  /// @throws IOException with a message for a person when it cannot be written
  void save(Examination examination, Path file) throws IOException;

  /// The case code, the same on every computer for the same facts.
  String caseCode(Examination examination);

  /// The whole report as text for the clipboard.
  String text(Examination examination);

  /// What a saved report will hold and hide.
  Preview preview(Examination examination);

  /// Saves the packages of a computer where it works as a requirements file for another one. A file
  /// that is there already is kept under another name.
  ///
  /// @return the file; empty when nothing is known of the packages
  /// @throws IOException when the folder cannot be written to
  Optional<Path> savePackages(Snapshot working, Snapshot other, Path folder) throws IOException;

  /// A report of the person's.
  ///
  /// @param integrity whether it is as it was written
  record OpenedReport(Examination examination, Integrity integrity) {}

  /// A report before it is saved.
  ///
  /// @param hidden what it does not tell
  /// @param text the whole of it
  record Preview(List<Hidden> hidden, String text) {}

  /// A report inside the program.
  ///
  /// @param name what `show --example` calls it
  /// @param title what it shows, in a few words
  record Example(String name, String title) {}
}
