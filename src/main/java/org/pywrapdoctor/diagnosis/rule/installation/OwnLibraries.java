package org.pywrapdoctor.diagnosis.rule.installation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.pywrapdoctor.diagnosis.rule.Damage;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.NativeLibraries.Status;
import org.pywrapdoctor.snapshot.Snapshot;

/// Native files of TensorFlow's own at which the operating system's loader stops. They tell of
/// damage even where no RECORD does.
final class OwnLibraries {

  private OwnLibraries() {}

  /// Those that no damage already speaks of.
  static List<Library> broken(Snapshot snapshot, List<Damage> damages) {
    Set<String> known =
        damages.stream()
            .flatMap(damage -> damage.problems().stream())
            .map(problem -> Damage.nameOf(problem.path()))
            .collect(Collectors.toSet());
    return snapshot.nativeLibraries().ifKnown().stream()
        .flatMap(libraries -> libraries.libraries().stream())
        .filter(library -> library.status() == Status.MISSING || library.status() == Status.CORRUPT)
        .filter(library -> !library.optional() && isOwn(library.name()))
        .filter(library -> !known.contains(Damage.nameOf(library.name())))
        .toList();
  }

  private static boolean isOwn(String name) {
    String lowered = Damage.nameOf(name).toLowerCase(Locale.ROOT);
    return lowered.contains("tensorflow") || lowered.startsWith("_pywrap");
  }
}
