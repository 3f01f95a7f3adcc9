/// The words of the interface.
package org.pywrapdoctor.wizard.word;
