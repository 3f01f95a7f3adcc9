/// Screen 3: what is installed, and whether its files are whole.
package org.pywrapdoctor.wizard.step.installation;
