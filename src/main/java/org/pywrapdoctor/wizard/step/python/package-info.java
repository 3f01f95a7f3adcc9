/// Screen 2: which Python is examined.
package org.pywrapdoctor.wizard.step.python;
