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
/// @param host this computer
/// @param inherited the variables of this process that the person has too
/// @param examined the rest
public record SurroundedHost(Host host, Map<String, String> inherited, ExaminedPython examined)
    implements Host {

  public static Host of(ExaminedPython examined) {
    Host live = new LiveHost();
    return new SurroundedHost(live, live.environment(), examined);
  }

  /// A person who has set nothing but a plain PATH.
  public static Host plain(ExaminedPython examined) {
    return new SurroundedHost(
        new LiveHost(),
        Map.of("PATH", "/usr/local/bin:/usr/bin:/bin", "LANG", "C.UTF-8"),
        examined);
  }

  @Override
  public Map<String, String> environment() {
    Map<String, String> all = new HashMap<>(inherited);
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
