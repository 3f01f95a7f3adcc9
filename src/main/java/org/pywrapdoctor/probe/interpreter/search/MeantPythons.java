package org.pywrapdoctor.probe.interpreter.search;

import java.util.stream.Stream;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.interpreter.InterpreterSelector;
import org.pywrapdoctor.probe.interpreter.search.Locator.Candidate;
import org.pywrapdoctor.probe.interpreter.search.Suggestion.Because;
import org.pywrapdoctor.snapshot.SelectedInterpreter;
import org.pywrapdoctor.snapshot.SelectedInterpreter.By;

/// The active environments, and what `python` and `python3` on PATH are.
final class MeantPythons {
  private final InterpreterSelector selector;
  private final PathStyle paths;

  MeantPythons(Host host, Knowledge knowledge) {
    this.selector = new InterpreterSelector(host, knowledge);
    this.paths = host.files().paths();
  }

  Stream<Candidate> in(String folder) {
    return selector.meant(folder).filter(this::isNoShim).map(MeantPythons::candidate);
  }

  /// A shim that leads to no Python is none.
  private boolean isNoShim(SelectedInterpreter meant) {
    return paths
        .parent(meant.interpreter().path())
        .filter(place -> paths.name(place).equals("shims"))
        .isEmpty();
  }

  private static Candidate candidate(SelectedInterpreter meant) {
    return Candidate.of(meant.interpreter().path())
        .because(meant.by() == By.PATH ? Because.PATH : Because.ACTIVE, meant.why());
  }
}
