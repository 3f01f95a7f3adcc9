/// Somebody's report: whose computer, which case, what was found and what to tell the caller.
package org.pywrapdoctor.wizard.step.helpdesk;
