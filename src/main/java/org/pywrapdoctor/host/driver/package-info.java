/// Asks NVIDIA's driver libraries, in a process of its own: a bad driver can hang or end it.
package org.pywrapdoctor.host.driver;
