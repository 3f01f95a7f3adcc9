package org.pywrapdoctor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// The version of this program, written into it by the build.
public final class ProgramVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"Pywrap Doctor " + number()};
  }

  /// The bare version number, such as `0.1.0`.
  public static String number() {
    try (InputStream properties = ProgramVersion.class.getResourceAsStream("version.properties")) {
      Properties values = new Properties();
      values.load(properties);
      return values.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
