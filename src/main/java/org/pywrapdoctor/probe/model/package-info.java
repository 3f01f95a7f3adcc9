/// Reads saved models without TensorFlow, and lets the chosen Python try to load one.
@NullMarked
package org.pywrapdoctor.probe.model;

import org.jspecify.annotations.NullMarked;
