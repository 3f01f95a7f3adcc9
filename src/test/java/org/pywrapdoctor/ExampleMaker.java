package org.pywrapdoctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.pywrapdoctor.fixture.BrokenCase;
import org.pywrapdoctor.fixture.RealEnvironments;

/// Makes the example reports that the program ships, from really broken environments. The places of
/// the machine that made them are written as those of a person who does not exist.
///
/// Run it with the folder of the examples as its argument when the form of a snapshot changes.
public final class ExampleMaker {
  private static final Map<String, BrokenCase> EXAMPLES =
      Map.of(
          "damaged-file", BrokenCase.TRUNCATED_LIBRARY,
          "numpy-2", BrokenCase.NUMPY_2,
          "two-tensorflows", BrokenCase.NEWER_OVER_OLDER,
          "own-file-in-the-way", BrokenCase.SHADOWED_BY_SCRIPT,
          "library-path", BrokenCase.OLD_LIBSTDCXX);

  private ExampleMaker() {}

  /// Writes one file for each example into the folder that the argument names.
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    for (Map.Entry<String, BrokenCase> example : EXAMPLES.entrySet()) {
      Path file = folder.resolve(example.getKey() + ".json");
      Files.writeString(
          file,
          RecordedReport.of(RealEnvironments.broken(example.getValue()), "/home/xxxx/flowers"));
      System.out.println(file);
    }
    System.exit(0);
  }
}
