/// The doctor as a whole: probes in order, then rules, with a listener that hears how it goes.
package org.pywrapdoctor.engine;
