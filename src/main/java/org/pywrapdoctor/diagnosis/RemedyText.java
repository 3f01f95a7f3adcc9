package org.pywrapdoctor.diagnosis;

import java.util.List;
import java.util.Optional;

/// A way out in finished words, for one person's system and shell.
///
/// @param title what it is
/// @param steps what to do, in order
/// @param commands whole lines, ready to be pasted into the person's own shell
/// @param links official descriptions
/// @param needsAdministrator whether it needs administrator rights
/// @param reversible whether it can be taken back
/// @param letter a text to send to the administrator, when it needs one
public record RemedyText(
    String title,
    List<String> steps,
    List<String> commands,
    List<String> links,
    boolean needsAdministrator,
    boolean reversible,
    Optional<String> letter) {}
