package org.pywrapdoctor.probe.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.snapshot.Launch.Purpose;

/// What one child process is sent for, and under which conditions.
///
/// @param purpose why it is started
/// @param options of the interpreter
/// @param removed variables that it does not get
/// @param added variables that it gets besides the person's
/// @param folder its working folder, when it is not the person's
/// @param first import statements that it carries out before
/// @param file a native file that it loads before, when there is one
/// @param told what else it is told, as `name=value`
record Errand(
    Purpose purpose,
    List<String> options,
    List<String> removed,
    Map<String, String> added,
    Optional<String> folder,
    List<String> first,
    Optional<String> file,
    List<String> told) {

  /// As the person starts it.
  static Errand of(Purpose purpose) {
    return new Errand(
        purpose,
        List.of(),
        List.of(),
        Map.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of());
  }

  Errand with(String... interpreterOptions) {
    return new Errand(
        purpose, List.of(interpreterOptions), removed, added, folder, first, file, told);
  }

  Errand without(List<String> variables) {
    return new Errand(purpose, options, variables, added, folder, first, file, told);
  }

  Errand adding(String variable, String value) {
    return new Errand(
        purpose, options, removed, Map.of(variable, value), folder, first, file, told);
  }

  Errand in(String workingFolder) {
    return new Errand(
        purpose, options, removed, added, Optional.of(workingFolder), first, file, told);
  }

  Errand after(List<String> statements) {
    return new Errand(
        purpose, options, removed, added, folder, List.copyOf(statements), file, told);
  }

  Errand loading(Optional<String> nativeFile) {
    return new Errand(purpose, options, removed, added, folder, first, nativeFile, told);
  }

  Errand saying(List<String> words) {
    return new Errand(purpose, options, removed, added, folder, first, file, List.copyOf(words));
  }

  /// What its program is given besides its nonce.
  List<String> words() {
    List<String> words = new ArrayList<>(told);
    if (!first.isEmpty()) {
      words.add("first=" + String.join(";", first));
    }
    file.ifPresent(path -> words.add("file=" + path));
    return words;
  }
}
