/// The ways out, and which of them the person chose.
package org.pywrapdoctor.wizard.remedy;
