package org.pywrapdoctor.wizard.service;

import java.util.function.Consumer;
import org.pywrapdoctor.probe.interpreter.search.Finding;
import org.pywrapdoctor.probe.interpreter.search.SearchOrder;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Seen;

/// Finds the Pythons of this computer without starting any of them. Called in the background;
/// interrupting the thread ends a search.
public interface PythonSearch {

  /// Looks in all places and hands each Python over as soon as it is found, and again when a
  /// stronger reason for it turns up.
  void search(SearchOrder order, Consumer<Finding> found);

  /// Describes the Python at a path that the person chose, an executable or an environment's
  /// folder; not known, with the reason, when there is none.
  Seen<Interpreter> read(String path);
}
