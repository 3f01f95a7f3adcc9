package org.pywrapdoctor.wizard.step.libraries;

import java.util.List;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;

/// A library in the tree of what needs what.
///
/// @param library itself
/// @param children the libraries that it needs, each shown below the first that needs it
record LibraryNode(Library library, List<LibraryNode> children) {}
