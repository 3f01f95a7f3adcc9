package org.pywrapdoctor.diagnosis.rule.installation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.knowledge.PythonMinor;
import org.pywrapdoctor.snapshot.Installation.ImportPackage;
import org.pywrapdoctor.snapshot.NativeLibraries;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.NativeLibraries.Status;
import org.pywrapdoctor.snapshot.Snapshot;

/// What TensorFlow's native files themselves prove, whatever the metadata beside them says: for
/// which system and which Python they were made, and whether they are of one version.
final class NativeProof {

  private static final int MOST_NAMED = 4;

  /// `x.cpython-311-x86_64-linux-gnu.so`, `x.cp311-win_amd64.pyd` (PEP 3149, CPython's
  /// `dynload_win.c`).
  private static final Pattern MARK = Pattern.compile("\\.(?:cpython-|cp)(\\d)(\\d+)[-.]");

  private static final Pattern PYTHON_LIBRARY = Pattern.compile("(?i)python(\\d)(\\d+)t?\\.dll");
  private static final Pattern PYTHON_SYMBOL = Pattern.compile(" uses _?Py[A-Z_]\\w*");
  private static final Pattern OTHER_SYSTEM = Pattern.compile("another system than");

  private final List<Library> all;
  private final List<String> folders;

  private NativeProof(List<Library> all, List<String> folders) {
    this.all = all;
    this.folders = folders;
  }

  static NativeProof of(Snapshot snapshot, TensorFlow tensorFlow) {
    return new NativeProof(
        snapshot.nativeLibraries().ifKnown().map(NativeLibraries::libraries).orElse(List.of()),
        tensorFlow.folders().stream().map(ImportPackage::folder).toList());
  }

  /// Whether files of TensorFlow's own were opened, all of this system's kind.
  boolean ofThisSystem() {
    return own().anyMatch(library -> library.status() == Status.FOUND)
        && ofAnotherSystem().isEmpty();
  }

  /// Those whose headers are of another system's kind.
  List<Library> ofAnotherSystem() {
    return own()
        .filter(library -> library.status() == Status.WRONG_ARCHITECTURE)
        .filter(library -> OTHER_SYSTEM.matcher(library.detail()).find())
        .toList();
  }

  /// Those that bear the mark of another Python or ask for functions that this one has not, and the
  /// libraries of another Python that are asked for.
  List<Library> ofAnotherPython(PythonMinor python) {
    Predicate<Library> asksForOther =
        library ->
            library.status() == Status.SYMBOL_MISSING
                && PYTHON_SYMBOL.matcher(library.detail()).find();
    return Stream.concat(
            own().filter(asksForOther.or(library -> names(library, MARK, python))),
            all.stream()
                .filter(library -> !library.optional() && names(library, PYTHON_LIBRARY, python))
                .filter(library -> library.status().isProblem()))
        .toList();
  }

  private static boolean names(Library library, Pattern pattern, PythonMinor python) {
    Matcher mark = pattern.matcher(library.name());
    return mark.find() && !(mark.group(1) + "." + mark.group(2)).equals(python.toString());
  }

  /// Those that miss a function or a version of functions which another file of TensorFlow's own
  /// should have: files of one version fit each other.
  List<Library> ofTwoVersions() {
    return own()
        .filter(
            library ->
                library.status() == Status.SYMBOL_MISSING
                    || library.status() == Status.SYMBOL_VERSION_MISSING)
        .filter(library -> folders.stream().anyMatch(folder -> isNamed(folder, library.detail())))
        .filter(library -> !PYTHON_SYMBOL.matcher(library.detail()).find())
        .toList();
  }

  /// Each file with what is wrong with it.
  static List<Evidence> evidence(Cause cause, List<Library> libraries) {
    List<Evidence> evidence = new ArrayList<>();
    for (Library library : libraries.subList(0, Math.min(MOST_NAMED, libraries.size()))) {
      evidence.add(
          new Evidence(
              Evidence.Kind.LIBRARY,
              library.detail().isEmpty()
                  ? cause.message(
                      "marked",
                      "{library} bears the mark of another Python",
                      "library",
                      library.name())
                  : cause.message(
                      "says",
                      "{library}: {detail}",
                      Map.of("library", library.name(), "detail", library.detail())),
              library.path().orElse(library.name())));
    }
    return evidence;
  }

  private Stream<Library> own() {
    return all.stream()
        .filter(
            library ->
                library
                    .path()
                    .filter(path -> folders.stream().anyMatch(folder -> isInside(path, folder)))
                    .isPresent());
  }

  private static boolean isNamed(String folder, String detail) {
    return detail.contains(folder + "/") || detail.contains(folder + "\\");
  }

  private static boolean isInside(String path, String folder) {
    return path.startsWith(folder + "/") || path.startsWith(folder + "\\");
  }
}
