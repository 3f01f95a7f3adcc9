/// Screen 1: what is wrong.
package org.pywrapdoctor.wizard.step.start;
