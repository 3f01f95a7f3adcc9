/// How the loader of each operating system finds native libraries, carried out over files only:
/// nothing is loaded and nothing runs. The root of a search is the Python executable, since its own
/// search path and the libraries that it has loaded decide what an extension module gets.
package org.pywrapdoctor.loader;
