/// What floats above a page and explains: terms, keys, the spelling of a code, the program itself.
package org.pywrapdoctor.wizard.help;
