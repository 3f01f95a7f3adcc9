/// Screen 90: a fault of the program's own.
package org.pywrapdoctor.wizard.step.fault;
