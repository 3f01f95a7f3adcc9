package org.pywrapdoctor.wizard.step.python;

/// What a row of the table is: a Python, or the heading of a group of them.
sealed interface ListedRow permits PythonRow, GroupRow {}
