package org.pywrapdoctor;

import java.util.HashMap;
import java.util.Map;
import org.pywrapdoctor.fixture.ExaminedPython;
import org.pywrapdoctor.host.Hardware;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.host.Processes;
import org.pywrapdoctor.host.Registry;
import org.pywrapdoctor.host.live.LiveHost;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.OperatingSystem;

/// This computer, with the variables and the working folder of a person who has a problem.
record SurroundedHost(Host host, ExaminedPython examined) implements Host {

  static Host of(ExaminedPython examined) {
    return new SurroundedHost(new LiveHost(), examined);
  }

  @Override
  public Map<String, String> environment() {
    Map<String, String> all = new HashMap<>(host.environment());
    all.putAll(examined.variables());
    return all;
  }

  @Override
  public String workingFolder() {
    return examined.workingFolder().toString();
  }

  @Override
  public OperatingSystem operatingSystem() {
    return host.operatingSystem();
  }

  @Override
  public FileView files() {
    return host.files();
  }

  @Override
  public String homeFolder() {
    return host.homeFolder();
  }

  @Override
  public Processes processes() {
    return host.processes();
  }

  @Override
  public Hardware hardware() {
    return host.hardware();
  }

  @Override
  public Registry registry() {
    return host.registry();
  }
}
