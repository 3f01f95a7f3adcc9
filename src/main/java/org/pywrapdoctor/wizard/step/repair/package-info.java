/// Screen 8: what the chosen cure will do, before anything is done.
package org.pywrapdoctor.wizard.step.repair;
