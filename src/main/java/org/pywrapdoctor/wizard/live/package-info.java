/// The services of the wizard on a real computer.
package org.pywrapdoctor.wizard.live;
