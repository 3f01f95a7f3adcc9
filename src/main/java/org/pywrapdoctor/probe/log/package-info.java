/// Reads pasted texts and log files: what they say, and what they show of the computer that they
/// were written on. Each step takes time in proportion to the text, whatever is in it.
@NullMarked
package org.pywrapdoctor.probe.log;

import org.jspecify.annotations.NullMarked;
