package org.pywrapdoctor.wizard.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Machine;
import org.pywrapdoctor.wizard.page.Navigation;
import org.pywrapdoctor.wizard.page.Page;
import org.pywrapdoctor.wizard.page.Screen;
import org.pywrapdoctor.wizard.page.Step;
import org.pywrapdoctor.wizard.session.Session;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.word.PythonNames;
import org.pywrapdoctor.wizard.word.Words;

/// The list of steps with what is known of each, and whose Python it is about.
public final class StepListViewModel {
  private final Words words;
  private final Session session;
  private final List<Item> items;
  private final ReadOnlyStringWrapper system = new ReadOnlyStringWrapper("");

  /// One step of the list.
  public record Item(
      Step step,
      String title,
      ObservableValue<Judged> state,
      ObservableBooleanValue current,
      ObservableBooleanValue reachable) {}

  public StepListViewModel(
      Words words, Session session, Navigation navigation, Map<Screen, Page> pages) {
    this.words = words;
    this.session = session;
    items = Arrays.stream(Step.values()).map(step -> item(step, navigation, pages)).toList();
    session
        .examinationProperty()
        .subscribe(
            examination ->
                examination
                    .snapshot()
                    .machine()
                    .ifKnown()
                    .map(Machine::systemName)
                    .ifPresent(system::set));
  }

  public List<Item> items() {
    return items;
  }

  /// The name of the environment, or "This computer" while none is chosen.
  public ObservableValue<String> subject() {
    return session
        .examinationProperty()
        .map(
            examination ->
                examination
                    .snapshot()
                    .python()
                    .map(new PythonNames(words)::brief)
                    .orElse(words.text("shell.this-computer")));
  }

  /// Its Python and TensorFlow, or the operating system.
  public ObservableValue<String> details() {
    return Bindings.createStringBinding(
        () -> session.snapshot().python().map(this::versions).orElse(system.get()),
        session.examinationProperty(),
        system);
  }

  /// The operating system of the computer that was looked at last.
  public ReadOnlyStringProperty system() {
    return system.getReadOnlyProperty();
  }

  private Item item(Step step, Navigation navigation, Map<Screen, Page> pages) {
    Page page = pages.get(Screen.valueOf(step.name()));
    return new Item(
        step,
        words.text(step.titleKey()),
        page.state(),
        Bindings.createBooleanBinding(
            () -> navigation.current().step() == step, navigation.currentProperty()),
        Bindings.createBooleanBinding(
            () -> navigation.reachable().contains(step), navigation.reachable()));
  }

  private String versions(Interpreter interpreter) {
    String python =
        interpreter
            .version()
            .map(version -> words.text("shell.python", "version", version))
            .orElse(words.text("shell.python-unknown"));
    return interpreter.tensorflow().stream()
        .map(installed -> words.text("shell.tensorflow", "version", installed.version()))
        .distinct()
        .reduce(python, (first, second) -> first + "\n" + second);
  }
}
