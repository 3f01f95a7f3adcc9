/// What every room speaks about: operating systems, processor architectures, paths of the examined
/// computer as text, read-only views of its files, and files of our own that are written whole.
package org.pywrapdoctor.platform;
