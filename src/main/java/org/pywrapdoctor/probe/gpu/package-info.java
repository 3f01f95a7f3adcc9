/// Graphics cards and their drivers.
package org.pywrapdoctor.probe.gpu;
