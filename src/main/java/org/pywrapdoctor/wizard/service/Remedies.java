package org.pywrapdoctor.wizard.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.RemedyText;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.remedy.RemedyFile;
import org.pywrapdoctor.remedy.Way;

/// What would make TensorFlow work. Called in the background.
public interface Remedies {

  /// The ways out, the recommended one first; none when nothing needs a cure or none exists.
  ///
  /// @param jupyter whether a new environment is to be shown in Jupyter
  List<Remedy> remedies(Examination examination, boolean jupyter);

  /// Saves the files of a way out in a folder. A file that is there already is kept under another
  /// name.
  ///
  /// @throws IOException when the folder cannot be made or written to
  void save(List<RemedyFile> files, Path folder) throws IOException;

  /// One way out.
  ///
  /// @param text what it does, in finished words for the person's own shell
  /// @param downloadMegabytes how much is downloaded, when that is known
  /// @param files the files that describe what it makes
  /// @param way what the program can carry out by itself; empty when only the person can
  record Remedy(
      RemedyText text,
      Optional<Integer> downloadMegabytes,
      List<RemedyFile> files,
      Optional<Way> way) {}
}
