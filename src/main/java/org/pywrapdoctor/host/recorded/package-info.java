/// A computer as a file: recorded while it is examined, and examined again elsewhere. So a Windows
/// case runs as a test on Linux.
package org.pywrapdoctor.host.recorded;
