package org.pywrapdoctor;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.pywrapdoctor.cli.Practice;
import org.pywrapdoctor.diagnosis.Diagnostician;
import org.pywrapdoctor.diagnosis.rule.Rules;
import org.pywrapdoctor.engine.Doctor;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.report.ReportMaker;

/// Puts the program together.
public final class Practices {

  private Practices() {}

  /// Everything that is needed to examine a computer.
  public static Practice live(Host host) {
    Knowledge knowledge = Knowledge.shipped();
    Doctor doctor =
        new Doctor(Map.of(), new Diagnostician(Rules.all()), knowledge, Clock.systemUTC());
    return new Practice(
        host, doctor, new ReportMaker((diagnosis, snapshot) -> List.of()), knowledge);
  }
}
