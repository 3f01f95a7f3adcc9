package org.pywrapdoctor.remedy;

import java.util.List;

/// What only an installer with its package index can answer: whether the person's own packages go
/// with what TensorFlow needs. TensorFlow itself is left out of it, since some indexes tell what a
/// wheel needs only to who downloads it.
///
/// @param python the Python that is asked
/// @param fixed requirements that must hold
/// @param kept the person's packages in the versions that they have, as requirements
/// @param moved the names of those that cannot stay
public record Question(String python, List<String> fixed, List<String> kept, List<String> moved) {}
