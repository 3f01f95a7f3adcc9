/// What the window keeps from one start to the next.
package org.pywrapdoctor.wizard.settings;
