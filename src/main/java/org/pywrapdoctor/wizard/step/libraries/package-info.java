/// Screen 4: the native libraries that TensorFlow needs, and where each was searched.
package org.pywrapdoctor.wizard.step.libraries;
