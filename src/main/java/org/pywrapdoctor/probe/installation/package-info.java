/// What is installed: distributions, import packages, and whether their files are as they were
/// recorded.
package org.pywrapdoctor.probe.installation;
