/// Finds the Pythons of a computer: the places where tools, installers and people put them. A new
/// place is one more line in [WellKnownFolders] or one more [Locator].
package org.pywrapdoctor.probe.interpreter.search;
