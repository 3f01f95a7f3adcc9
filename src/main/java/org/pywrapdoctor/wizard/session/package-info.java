/// The examination that is going on, as something that can be watched. No JavaFX control is known
/// here, and no toolkit is needed.
package org.pywrapdoctor.wizard.session;
