/// Short news over the page, such as "Copied".
package org.pywrapdoctor.wizard.notice;
