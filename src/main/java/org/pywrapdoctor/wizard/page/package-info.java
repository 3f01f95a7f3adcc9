/// What every page of the wizard has in common, and the way from one to the next.
package org.pywrapdoctor.wizard.page;
