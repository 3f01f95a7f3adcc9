/// The only door to the computer under examination: files, processes, variables, registry,
/// hardware.
package org.pywrapdoctor.host;
