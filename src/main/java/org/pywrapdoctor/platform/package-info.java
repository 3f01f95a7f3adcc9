/// What every room speaks about: operating systems, processor architectures, paths of the examined
/// computer as text, and read-only views of its files.
package org.pywrapdoctor.platform;
