/// The Python packaging standards that everything else speaks in: versions and specifiers (PEP
/// 440), requirements and markers (PEP 508), normalised names (PEP 503).
package org.pywrapdoctor.requirement;
