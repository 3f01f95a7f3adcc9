package org.pywrapdoctor.wizard.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.pywrapdoctor.diagnosis.RemedyText;
import org.pywrapdoctor.engine.Examination;

/// What would make TensorFlow work.
public interface Remedies {

  /// The ways out, the recommended one first; none when nothing needs a cure or none exists.
  List<Remedy> remedies(Examination examination);

  /// Saves the files of a way out in a folder. A file that is there already is kept as
  /// `NAME.bak-N`.
  ///
  /// @throws IOException with a message for a person when it cannot be written
  void save(List<RemedyFile> files, Path folder) throws IOException;

  /// One way out.
  ///
  /// @param text what it does, in finished words for the person's own shell
  /// @param files the files that describe what it makes
  record Remedy(RemedyText text, List<RemedyFile> files) {}

  /// A file that describes a cure, such as `requirements.txt`.
  record RemedyFile(String name, String content) {}
}
