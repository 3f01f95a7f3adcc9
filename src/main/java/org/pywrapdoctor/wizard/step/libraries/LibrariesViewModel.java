package org.pywrapdoctor.wizard.step.libraries;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.engine.Look;
import org.pywrapdoctor.snapshot.NativeLibraries;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.NativeLibraries.Redirected;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.wizard.page.LookPage;
import org.pywrapdoctor.wizard.page.Route;
import org.pywrapdoctor.wizard.page.Screen;
import org.pywrapdoctor.wizard.page.Step;
import org.pywrapdoctor.wizard.session.LookState;
import org.pywrapdoctor.wizard.session.Session;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.Words;

/// The libraries that the loader needs, the problems among them, and where the selected one was
/// searched.
public final class LibrariesViewModel extends LookPage {
  private final BooleanProperty problemsOnly = new SimpleBooleanProperty(true);
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<Optional<Library>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObservableValue<List<LibraryNode>> tree;
  private final ObservableValue<List<LibraryNode>> shown;
  private final ObservableValue<String> shownText;

  public LibrariesViewModel(Words words, Session session, Route route) {
    super(
        words, session, route, Screen.LIBRARIES, Look.NATIVE_LIBRARIES, "libraries.next", Step.GPU);
    tree =
        seen(
            examination ->
                examination
                    .snapshot()
                    .nativeLibraries()
                    .ifKnown()
                    .map(LibraryTree::of)
                    .orElse(List.of()));
    shown = Bindings.createObjectBinding(this::filtered, tree, problemsOnly, filter);
    shownText = Bindings.createStringBinding(this::countShown, shown);
    tree.subscribe(this::start);
  }

  /// Whether only the ways to problems are shown.
  public BooleanProperty problemsOnlyProperty() {
    return problemsOnly;
  }

  public StringProperty filterProperty() {
    return filter;
  }

  public ObjectProperty<Optional<Library>> selectedProperty() {
    return selected;
  }

  /// The tree as it is shown now.
  ObservableValue<List<LibraryNode>> shown() {
    return shown;
  }

  /// How many of all are shown, in words.
  public ObservableValue<String> shownText() {
    return shownText;
  }

  /// Libraries that environment variables put in place of the usual ones, in words.
  public ObservableValue<List<String>> redirected() {
    return seen(
        examination ->
            examination
                .snapshot()
                .nativeLibraries()
                .ifKnown()
                .map(NativeLibraries::redirected)
                .orElse(List.of())
                .stream()
                .map(this::describe)
                .toList());
  }

  /// What came out for a library, as icon and word. What TensorFlow goes on without is no problem,
  /// whatever is wrong with it.
  Judged judge(Library library) {
    State wrong = library.optional() ? State.WARNING : State.PROBLEM;
    return switch (library.status()) {
      case FOUND -> new Judged(State.FINE, words.text("library.found"));
      case SYSTEM -> new Judged(State.FINE, words.text("library.system"));
      case UNKNOWN -> new Judged(State.UNKNOWN, words.text("state.not-known"));
      case MISSING -> missing(library);
      case WRONG_ARCHITECTURE -> new Judged(wrong, words.text("library.wrong-architecture"));
      case CORRUPT -> new Judged(wrong, words.text("library.corrupt"));
      case SYMBOL_VERSION_MISSING -> new Judged(wrong, words.text("library.too-old"));
      case SYMBOL_MISSING -> new Judged(wrong, words.text("library.symbol-missing"));
    };
  }

  /// Where a library was searched and, last, where it was found and why there; what is written
  /// there is text from the computer.
  List<String> places(Library library) {
    List<String> places = new ArrayList<>(library.searched());
    library
        .path()
        .map(
            path ->
                library.rule().isEmpty()
                    ? words.text("libraries.found-at", "path", path)
                    : words.text("libraries.found-by", "path", path, "rule", library.rule()))
        .ifPresent(places::add);
    return List.copyOf(places);
  }

  /// The title above those places.
  String placesTitle(Library library) {
    return words.text(
        library.searched().isEmpty() ? "libraries.found-title" : "libraries.searched",
        "name",
        library.name());
  }

  /// Its size, what is wrong with it, or that it lies nowhere; and whether it is optional.
  String detail(Library library) {
    String detail = ownDetail(library);
    if (!library.optional()) {
      return detail;
    }
    return detail.isEmpty()
        ? words.text("library.optional")
        : words.text("library.optional-and", "detail", detail);
  }

  private String ownDetail(Library library) {
    if (!library.detail().isEmpty()) {
      return library.detail();
    }
    if (library.path().isEmpty()) {
      return library.status() == NativeLibraries.Status.MISSING
          ? words.text("library.nowhere")
          : "";
    }
    return library.bytes() == 0 ? "" : words.bytes(library.bytes());
  }

  @Override
  protected String headlineNow(LookState look) {
    Optional<Diagnosis> worst = findings().worst(Step.LIBRARIES);
    if (worst.isPresent()) {
      return words.say(worst.get().headline());
    }
    return switch (session.snapshot().nativeLibraries()) {
      case Seen.Known<NativeLibraries>(NativeLibraries libraries) when problems(libraries) > 0 ->
          words.count("libraries.headline.problems", problems(libraries));
      case Seen.Known<NativeLibraries>(NativeLibraries libraries) ->
          words.count("libraries.headline.fine", libraries.libraries().size());
      case Seen.NotKnown<NativeLibraries>(String _) -> words.text("libraries.headline.unknown");
      case Seen.NotLooked<NativeLibraries>() ->
          words.text(look.isOver() ? "libraries.headline.unknown" : "libraries.headline.checking");
    };
  }

  @Override
  protected String sublineNow(LookState look) {
    return switch (session.snapshot().nativeLibraries()) {
      case Seen.Known<NativeLibraries>(NativeLibraries libraries) ->
          words.count("libraries.subline", libraries.roots().size());
      case Seen.NotKnown<NativeLibraries>(String why) -> why;
      case Seen.NotLooked<NativeLibraries>() ->
          words.text(look.isOver() ? "state.skipped.detail" : "libraries.subline.checking");
    };
  }

  @Override
  protected Judged judgeDone() {
    Judged fine =
        switch (session.snapshot().nativeLibraries()) {
          case Seen.Known<NativeLibraries>(NativeLibraries libraries)
              when problems(libraries) > 0 ->
              new Judged(State.PROBLEM, words.count("state.problems", problems(libraries)));
          case Seen.Known<NativeLibraries>(NativeLibraries _) ->
              new Judged(State.FINE, words.text("libraries.all-found"));
          default -> new Judged(State.UNKNOWN, words.text("state.not-known"));
        };
    return findings().judge(Step.LIBRARIES, fine);
  }

  private Judged missing(Library library) {
    return library.optional()
        ? new Judged(State.SKIPPED, words.text("library.not-there"))
        : new Judged(State.PROBLEM, words.text("library.missing"));
  }

  private static long problems(NativeLibraries libraries) {
    return libraries.libraries().stream().filter(LibraryFilter::isProblem).count();
  }

  private List<LibraryNode> filtered() {
    String text = filter.get().strip().toLowerCase(Locale.ROOT);
    return tree.getValue().stream()
        .map(node -> LibraryFilter.keep(node, problemsOnly.get(), text))
        .flatMap(Optional::stream)
        .toList();
  }

  private String countShown() {
    return words.text(
        "libraries.shown",
        "shown",
        words.number(shown.getValue().stream().mapToInt(LibraryFilter::size).sum()),
        "all",
        words.number(tree.getValue().stream().mapToInt(LibraryFilter::size).sum()));
  }

  /// Starts on the first problem; without one the whole tree is there to look at.
  private void start(List<LibraryNode> nodes) {
    Optional<Library> problem =
        nodes.stream().flatMap(LibraryFilter::all).filter(LibraryFilter::isProblem).findFirst();
    problemsOnly.set(problem.isPresent());
    selected.set(problem);
  }

  private String describe(Redirected redirected) {
    return words.text(
        redirected.problem().isEmpty() ? "libraries.redirected" : "libraries.redirected.problem",
        "name",
        redirected.name(),
        "variable",
        redirected.variable(),
        "path",
        redirected.path(),
        "problem",
        redirected.problem());
  }
}
