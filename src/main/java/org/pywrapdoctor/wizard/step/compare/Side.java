package org.pywrapdoctor.wizard.step.compare;

import org.pywrapdoctor.diagnosis.Assessment.Verdict;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.report.Integrity;
import org.pywrapdoctor.wizard.session.Source;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.Words;

/// One of the two computers.
///
/// @param name what the report's file is called, or that it is this computer
/// @param examination what was seen there
/// @param source where that comes from
record Side(String name, Examination examination, Source source) {

  static Side report(String file, Examination examination, Integrity integrity) {
    return new Side(file, examination, new Source.Report(file, integrity));
  }

  static Side thisComputer(Words words, Examination examination) {
    return new Side(words.text("compare.this"), examination, new Source.ThisComputer());
  }

  /// Whether TensorFlow works there.
  Judged judged(Words words) {
    Verdict verdict = examination.assessment().verdict();
    return switch (verdict) {
      case HEALTHY -> new Judged(State.FINE, words.text("compare.works"));
      case BROKEN -> new Judged(State.PROBLEM, words.text("compare.fails"));
      case DEGRADED -> new Judged(State.WARNING, words.text("compare.works-partly"));
      case UNDETERMINED -> new Judged(State.UNKNOWN, words.text("compare.undecided"));
    };
  }
}
