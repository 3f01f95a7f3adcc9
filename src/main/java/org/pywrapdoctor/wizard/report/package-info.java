/// Opening and saving reports from anywhere in the wizard.
package org.pywrapdoctor.wizard.report;
