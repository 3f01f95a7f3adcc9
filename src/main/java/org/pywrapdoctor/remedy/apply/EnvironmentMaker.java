package org.pywrapdoctor.remedy.apply;

import java.util.List;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.remedy.Change.MakeEnvironment;

/// Makes an environment with Python's own `venv` and fills it with its own pip. The person's pip
/// settings decide where packages come from.
final class EnvironmentMaker {
  private final Host host;
  private final String repair;
  private final ApplyListener listener;

  /// @param repair the name of the repair
  EnvironmentMaker(Host host, String repair, ApplyListener listener) {
    this.host = host;
    this.repair = repair;
    this.listener = listener;
  }

  /// Fills a folder that is there.
  ///
  /// @throws Trouble when a step fails or the thread is interrupted; the folder is left as it is
  ///     then
  void make(MakeEnvironment order) throws Trouble {
    Commands commands = new Commands(host, order.folder(), repair, listener);
    listener.step(
        Message.of("apply.venv", "Making the environment {folder}", "folder", order.folder()));
    commands.run(
        Commands.SHORT, _ -> {}, List.of(order.base().orElseThrow(), "-m", "venv", order.folder()));
    Pip pip = new Pip(commands, python(order.folder()));
    pip.upgrade();
    listener.step(Message.of("apply.install", "Installing TensorFlow and what it needs"));
    pip.install(order.requirements(), List.of(), order.downloadMegabytes());
  }

  /// The Python of an environment.
  private String python(String folder) {
    return host.operatingSystem() == OperatingSystem.WINDOWS
        ? host.files().paths().join(folder, "Scripts", "python.exe")
        : host.files().paths().join(folder, "bin", "python");
  }
}
