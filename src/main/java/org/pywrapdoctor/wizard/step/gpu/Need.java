package org.pywrapdoctor.wizard.step.gpu;

import org.pywrapdoctor.wizard.state.Judged;

/// One row of screen 5.
///
/// @param subject what it is about
/// @param needs what the chosen TensorFlow needs; empty text when it needs nothing of the kind
/// @param has what this computer has
/// @param verdict whether the one fits the other
public record Need(String subject, String needs, String has, Judged verdict) {}
