package org.pywrapdoctor.wizard.page;

import java.util.Optional;
import org.pywrapdoctor.wizard.icon.Icon;

/// Something that a button does.
///
/// @param text the button's words; an underscore stands before the letter of its keyboard shortcut
/// @param icon shown before the words
/// @param run what it does
public record Action(String text, Optional<Icon> icon, Runnable run) {

  public static Action of(String text, Runnable run) {
    return new Action(text, Optional.empty(), run);
  }

  public static Action of(String text, Icon icon, Runnable run) {
    return new Action(text, Optional.of(icon), run);
  }
}
