/// How the operating system's loader resolves TensorFlow's native files, found by reading them.
@NullMarked
package org.pywrapdoctor.probe.nativelib;

import org.jspecify.annotations.NullMarked;
