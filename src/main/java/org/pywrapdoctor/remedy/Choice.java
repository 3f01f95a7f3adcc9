package org.pywrapdoctor.remedy;

import java.util.Optional;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.knowledge.Build;
import org.pywrapdoctor.knowledge.Target;

/// The TensorFlow and the Python that a new environment gets.
///
/// @param target the system and its Python
/// @param build the TensorFlow
/// @param gpu whether it can use an NVIDIA card and shall
/// @param moved why it is not the person's own version or Python; empty when it is
record Choice(Target target, Build build, boolean gpu, Optional<Message> moved) {}
