/// The program's own icons, drawn as outlines on a 16 × 16 grid.
package org.pywrapdoctor.wizard.icon;
