/// Everything that was seen of a computer: one immutable tree of records that goes to JSON and back
/// without loss. It is the only thing that passes from looking to judging.
package org.pywrapdoctor.snapshot;
