package org.pywrapdoctor.wizard.service;

import java.util.Optional;
import java.util.function.Consumer;
import org.pywrapdoctor.snapshot.Interpreter;

/// Finds the Pythons of this computer without starting any of them. Called in the background;
/// interrupting the thread ends a search.
public interface PythonSearch {

  /// Looks in all places and hands each Python over as soon as it is found.
  void search(Consumer<Interpreter> found);

  /// Describes the Python at a path that the person chose: an executable or an environment's
  /// folder.
  /// Empty when there is none.
  Optional<Interpreter> read(String path);
}
