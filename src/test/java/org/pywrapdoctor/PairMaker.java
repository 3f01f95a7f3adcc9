package org.pywrapdoctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.pywrapdoctor.fixture.BrokenCase;
import org.pywrapdoctor.fixture.ExaminedPython;
import org.pywrapdoctor.fixture.RealEnvironments;
import org.pywrapdoctor.fixture.WorkingNeighbour;

/// Records the computers that `PlantedDifferenceTest` compares: real environments where TensorFlow
/// works, and others that differ from them as computers do, and by one planted fault.
///
/// Run it with the path of `pairs.zip` as its argument when the form of a snapshot changes.
public final class PairMaker {
  private static final Set<BrokenCase> PLANTED =
      EnumSet.of(
          BrokenCase.TRUNCATED_LIBRARY,
          BrokenCase.REMOVED_FRAMEWORK,
          BrokenCase.REMOVED_MODULE,
          BrokenCase.ALTERED_SOURCE,
          BrokenCase.NEWER_OVER_OLDER,
          BrokenCase.ONE_OF_TWO_UNINSTALLED,
          BrokenCase.INTERRUPTED_PIP,
          BrokenCase.DISTRIBUTION_WITHOUT_FILES,
          BrokenCase.NUMPY_2,
          BrokenCase.PROTOBUF_TOO_NEW,
          BrokenCase.PROTOBUF_TOO_OLD,
          BrokenCase.MISSING_DEPENDENCY,
          BrokenCase.MISSING_KERAS,
          BrokenCase.SHADOWED_BY_SCRIPT,
          BrokenCase.SHADOWED_STANDARD_MODULE,
          BrokenCase.OLD_LIBSTDCXX);

  private PairMaker() {}

  /// Writes all computers into the archive that the argument names.
  public static void main(String[] arguments) throws IOException {
    try (ZipOutputStream archive =
        new ZipOutputStream(Files.newOutputStream(Path.of(arguments[0])))) {
      for (WorkingNeighbour working : WorkingNeighbour.values()) {
        add(archive, "WORKS_" + working, working.make(), "/srv/lab/python/tensorflow");
      }
      for (BrokenCase planted : PLANTED) {
        add(archive, planted.name(), RealEnvironments.broken(planted), "/home/xxxx/flowers");
      }
    }
    System.exit(0);
  }

  private static void add(
      ZipOutputStream archive, String name, ExaminedPython examined, String environment)
      throws IOException {
    archive.putNextEntry(new ZipEntry(name + ".json"));
    archive.write(RecordedReport.of(examined, environment).getBytes(StandardCharsets.UTF_8));
    System.out.println(name);
  }
}
