/// Looks through a report before it is saved.
package org.pywrapdoctor.wizard.step.save;
