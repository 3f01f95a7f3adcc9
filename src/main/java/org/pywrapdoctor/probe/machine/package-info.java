/// The computer itself: operating system, processor, memory, C library, container.
package org.pywrapdoctor.probe.machine;
