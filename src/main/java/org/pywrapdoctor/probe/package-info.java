/// Looking without an opinion: one sub-package for each subject. What fails or runs out of time
/// leaves its reason in the snapshot.
package org.pywrapdoctor.probe;
