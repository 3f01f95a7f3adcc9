/// Screen 5: graphics cards, their drivers, and whether they matter.
package org.pywrapdoctor.wizard.step.gpu;
