/// Typed access to the facts that the program ships: releases, companions, pins. Each row names its
/// source. What changes with releases is data, how facts combine is code. The data files are
/// written by `packaging/knowledge/generate.py`.
package org.pywrapdoctor.knowledge;
