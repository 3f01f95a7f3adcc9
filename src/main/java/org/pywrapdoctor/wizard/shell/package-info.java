/// The frame around every page: step list, headline with the screen's number, button bar.
package org.pywrapdoctor.wizard.shell;
