/// What can be said of a thing that was looked at, as data.
package org.pywrapdoctor.wizard.state;
