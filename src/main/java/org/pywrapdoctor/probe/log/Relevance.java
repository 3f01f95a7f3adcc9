package org.pywrapdoctor.probe.log;

import java.util.List;

/// Whether a text, and which of the failures in it, has to do with TensorFlow.
final class Relevance {

  private Relevance() {}

  /// The first chain that names TensorFlow, because later ones in the same process follow from it;
  /// the first one of all when none does.
  static List<Raised> choose(List<List<Raised>> chains) {
    return chains.stream()
        .filter(chain -> chain.stream().anyMatch(Raised::namesTensorFlow))
        .findFirst()
        .or(() -> chains.stream().findFirst())
        .orElseGet(List::of);
  }

  /// A failure that shows where it comes from must come from TensorFlow; one that does not may
  /// stand in a text that mentions it.
  static boolean isAboutTensorFlow(
      String text, List<List<Raised>> chains, List<Raised> chain, boolean named) {
    boolean failureNames = chain.stream().anyMatch(Raised::namesTensorFlow);
    boolean failureShowsElsewhere = !failureNames && chain.stream().anyMatch(Relevance::showsWhere);
    if (failureNames) {
      return true;
    }
    return !failureShowsElsewhere && (named || mentions(text));
  }

  /// An installer fails in files of its own, whatever it installs.
  private static boolean showsWhere(Raised raised) {
    if (raised.message().contains("-packages")) {
      return true;
    }
    return !raised.frames().isEmpty()
        && raised.frames().stream()
            .map(frame -> frame.file().replace('\\', '/'))
            .noneMatch(file -> file.contains("/pip/_"));
  }

  private static boolean mentions(String text) {
    return text.contains("tensorflow")
        || text.contains("TensorFlow")
        || text.contains("Tensorflow");
  }
}
