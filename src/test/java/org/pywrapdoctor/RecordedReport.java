package org.pywrapdoctor;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pywrapdoctor.cli.Practice;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.engine.ExaminationListener;
import org.pywrapdoctor.fixture.ExaminedPython;
import org.pywrapdoctor.snapshot.SelectedInterpreter;
import org.pywrapdoctor.snapshot.SnapshotJson;
import tools.jackson.databind.SerializationFeature;

/// A report of a real environment in which the places of the machine that made it are written as
/// those of a person who does not exist.
final class RecordedReport {

  private RecordedReport() {}

  /// Examines it and writes the report.
  ///
  /// @param environment where the person's environment lies
  static String of(ExaminedPython examined, String environment) {
    Practice practice = Practices.live(SurroundedHost.plain(examined));
    Examination examination =
        practice.doctor().examine(examined.request(), ExaminationListener.NOBODY);
    String json =
        SnapshotJson.mapper()
            .writer()
            .without(SerializationFeature.INDENT_OUTPUT)
            .writeValueAsString(Map.of("snapshot", SnapshotJson.toTree(examination.snapshot())));
    for (Map.Entry<String, String> place : places(examined, examination, environment).entrySet()) {
      json = json.replace(place.getKey(), place.getValue());
    }
    return json + "\n";
  }

  private static Map<String, String> places(
      ExaminedPython examined, Examination examination, String home) {
    SelectedInterpreter python = examination.snapshot().interpreter().ifKnown().orElseThrow();
    Path environment = examined.executable().getParent().getParent();
    Map<String, String> places = new LinkedHashMap<>();
    examined.variables().values().stream()
        .filter(value -> value.startsWith("/"))
        .forEach(folder -> places.put(folder, "/opt/instrument/lib"));
    places.put(environment.toString(), home);
    places.put(examined.workingFolder().toString(), "/home/xxxx/homework");
    places.put(python.interpreter().installationPrefix(), "/opt/python-3.11");
    places.put(System.getProperty("user.home"), "/home/xxxx");
    return places;
  }
}
