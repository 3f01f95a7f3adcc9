/// What a stranger's computer, report or log may hold to harm us or the person: every reader
/// answers, and nothing of it becomes a command, a link, markup or a lie in a terminal.
package org.pywrapdoctor.hostile;
