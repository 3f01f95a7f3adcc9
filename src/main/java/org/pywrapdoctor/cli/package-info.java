/// The commands of a terminal: what `command-line.md` promises, to the letter.
package org.pywrapdoctor.cli;
