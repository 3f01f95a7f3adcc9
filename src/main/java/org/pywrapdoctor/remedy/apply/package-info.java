/// Carries a remedy out on this computer, and takes it back. The journal and a mark in each folder
/// make sure that nothing but our own work is ever deleted.
package org.pywrapdoctor.remedy.apply;
