/// Controls that several pages share.
package org.pywrapdoctor.wizard.control;
