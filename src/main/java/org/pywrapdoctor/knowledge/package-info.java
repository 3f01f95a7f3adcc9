/// Typed access to the facts that the program ships: releases, companions, drivers, DLL providers,
/// log signatures. Each row names its source. What changes with releases is data, not code.
package org.pywrapdoctor.knowledge;
