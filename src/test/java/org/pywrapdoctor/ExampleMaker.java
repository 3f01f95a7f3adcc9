package org.pywrapdoctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pywrapdoctor.cli.Practice;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.engine.ExaminationListener;
import org.pywrapdoctor.fixture.BrokenCase;
import org.pywrapdoctor.fixture.ExaminedPython;
import org.pywrapdoctor.fixture.RealEnvironments;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.SelectedInterpreter;
import org.pywrapdoctor.snapshot.SnapshotJson;
import tools.jackson.databind.SerializationFeature;

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
      Files.writeString(file, report(RealEnvironments.broken(example.getValue())));
      System.out.println(file);
    }
    System.exit(0);
  }

  private static String report(ExaminedPython examined) {
    Practice practice = Practices.live(SurroundedHost.plain(examined));
    Request request =
        Request.of(examined.workingFolder().toString())
            .withPython(examined.executable().toString());
    Examination examination = practice.doctor().examine(request, new ExaminationListener() {});
    String json =
        SnapshotJson.mapper()
            .writer()
            .without(SerializationFeature.INDENT_OUTPUT)
            .writeValueAsString(Map.of("snapshot", SnapshotJson.toTree(examination.snapshot())));
    for (Map.Entry<String, String> place : places(examined, examination).entrySet()) {
      json = json.replace(place.getKey(), place.getValue());
    }
    return json + "\n";
  }

  private static Map<String, String> places(ExaminedPython examined, Examination examination) {
    SelectedInterpreter python = examination.snapshot().interpreter().ifKnown().orElseThrow();
    Path environment = examined.executable().getParent().getParent();
    Map<String, String> places = new LinkedHashMap<>();
    examined.variables().values().forEach(folder -> places.put(folder, "/opt/instrument/lib"));
    places.put(environment.toString(), "/home/xxxx/flowers");
    places.put(examined.workingFolder().toString(), "/home/xxxx/homework");
    places.put(python.interpreter().installationPrefix(), "/opt/python-3.11");
    places.put(System.getProperty("user.home"), "/home/xxxx");
    return places;
  }
}
