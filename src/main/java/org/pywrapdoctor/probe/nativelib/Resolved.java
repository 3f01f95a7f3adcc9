package org.pywrapdoctor.probe.nativelib;

import java.util.List;
import org.pywrapdoctor.loader.Displacement;
import org.pywrapdoctor.loader.Resolution;

/// What the loader makes of TensorFlow's modules.
///
/// @param resolution with the person's variables
/// @param displaced what comes from another place without them
record Resolved(Resolution resolution, List<Displacement> displaced) {}
