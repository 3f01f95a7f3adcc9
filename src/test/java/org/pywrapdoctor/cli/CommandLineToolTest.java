package org.pywrapdoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class CommandLineToolTest {

  @Test
  void versionNamesTheProgramAndANumber() {
    StringWriter out = new StringWriter();
    int code = CommandLineTool.create().setOut(new PrintWriter(out)).execute("--version");
    assertThat(code).isZero();
    assertThat(out.toString().strip()).matches("Pywrap Doctor \\d+\\.\\d+\\.\\d+");
  }
}
