/// What is handed to others: the report as JSON, text and HTML, what is hidden in it, and the code
/// by which two people know that they look at the same one.
package org.pywrapdoctor.report;
