/// From what was seen to what is wrong: rules are pure functions from a snapshot to diagnoses, the
/// diagnostician puts them in order.
package org.pywrapdoctor.diagnosis;
