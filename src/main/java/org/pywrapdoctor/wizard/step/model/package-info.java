/// A saved model: what it needs, and whether it loads.
package org.pywrapdoctor.wizard.step.model;
