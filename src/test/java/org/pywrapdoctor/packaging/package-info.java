/// The tests of the installers: what is built for Windows is installed and used under Wine.
@NullMarked
package org.pywrapdoctor.packaging;

import org.jspecify.annotations.NullMarked;
