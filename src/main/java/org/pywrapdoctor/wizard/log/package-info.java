/// What the window writes down for those who look after the program.
package org.pywrapdoctor.wizard.log;
