/// Screen 9: the repair while it is carried out, and what came of it.
package org.pywrapdoctor.wizard.step.mend;
