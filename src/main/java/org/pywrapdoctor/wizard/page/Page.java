package org.pywrapdoctor.wizard.page;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.pywrapdoctor.wizard.state.Judged;

/// What the shell shows around the body of a page. View models implement it.
public interface Page {

  Screen screen();

  /// One sentence: what is so.
  ObservableValue<String> headline();

  /// Why it matters or what to do.
  ObservableValue<String> subline();

  /// What the step list says of this page's step.
  ObservableValue<Judged> state();

  /// What the one main button does, named after it.
  ObservableValue<Action> mainAction();

  /// A second way on, beside the main button; most pages have none.
  default ObservableValue<Optional<Action>> secondAction() {
    return new ReadOnlyObjectWrapper<>(Optional.empty());
  }

  /// Whether something goes on that the main button only stops: then it is a plain button, and
  /// there is no way back.
  default ObservableValue<Boolean> busy() {
    return new ReadOnlyObjectWrapper<>(false);
  }

  /// Further actions, at the left of the button bar.
  default ObservableValue<List<Action>> moreActions() {
    return new ReadOnlyObjectWrapper<>(List.of());
  }

  /// Called each time the page comes into view.
  default void arrive() {}

  /// Makes the looks of this page again; nothing on pages without one.
  default void again() {}
}
