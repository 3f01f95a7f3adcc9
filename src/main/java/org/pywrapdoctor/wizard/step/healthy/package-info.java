/// Screen 12: nothing to fix.
package org.pywrapdoctor.wizard.step.healthy;
