/// The real import: starts the chosen Python, and nothing else, in child processes that say how far
/// they come.
package org.pywrapdoctor.probe.launch;
