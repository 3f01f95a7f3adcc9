/// Two computers side by side.
package org.pywrapdoctor.wizard.step.compare;
