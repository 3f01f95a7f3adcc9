/// Finds the Pythons of a computer and describes them from their files alone: none is started.
package org.pywrapdoctor.probe.interpreter;
