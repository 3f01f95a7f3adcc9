package org.pywrapdoctor.requirement;

import java.util.Locale;
import java.util.regex.Pattern;

/// The names of distributions, as the Python packaging standards define them.
public final class DistributionNames {
  private static final Pattern VALID =
      Pattern.compile("[A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]");
  private static final Pattern SEPARATORS = Pattern.compile("[-_.]+");

  private DistributionNames() {}

  /// Whether it is a name at all (PEP 508). What is none never reaches a file or a command.
  public static boolean valid(String name) {
    return VALID.matcher(name).matches();
  }

  /// The form under which two spellings of one name are equal (PEP 503): lower case, with single
  /// hyphens.
  public static String normalize(String name) {
    return SEPARATORS.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
  }
}
