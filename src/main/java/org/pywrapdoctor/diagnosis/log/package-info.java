/// Judges what a log says: the cause with honest certainty, or the candidates and what would
/// decide. A signature that speaks for one cause by itself is data; look-alikes are told apart
/// here.
@NullMarked
package org.pywrapdoctor.diagnosis.log;

import org.jspecify.annotations.NullMarked;
