/// From what is wrong to what makes it work, as data: ways with their steps and commands, and the
/// files that carry the versions. Everything here is pure: nothing is started or written.
package org.pywrapdoctor.remedy;
