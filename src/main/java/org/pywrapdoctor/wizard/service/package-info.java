/// What the wizard needs from outside, as small interfaces.
package org.pywrapdoctor.wizard.service;
