/// Two snapshots to their differences, the most suspicious first.
@NullMarked
package org.pywrapdoctor.diagnosis.comparison;

import org.jspecify.annotations.NullMarked;
