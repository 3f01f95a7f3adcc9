/// Light, dark, and the stylesheet of the program's own.
package org.pywrapdoctor.wizard.theme;
