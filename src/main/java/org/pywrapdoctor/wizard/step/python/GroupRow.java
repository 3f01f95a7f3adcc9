package org.pywrapdoctor.wizard.step.python;

/// The heading above the Pythons of one kind. It cannot be chosen.
///
/// @param title the kind and how many there are
record GroupRow(String title) implements ListedRow {}
