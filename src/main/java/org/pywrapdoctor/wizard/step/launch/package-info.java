/// Screen 6: the real import, watched.
package org.pywrapdoctor.wizard.step.launch;
