/// Screen 7: what is wrong, the proof, and the ways out.
package org.pywrapdoctor.wizard.step.result;
