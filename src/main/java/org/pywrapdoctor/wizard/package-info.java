/// The window: a shell with a list of steps, one page for each step, all of them on top of the same
/// engine as the command line.
package org.pywrapdoctor.wizard;
