/// The person's environment variables: which are set, and what the few that matter hold.
package org.pywrapdoctor.probe.variable;
