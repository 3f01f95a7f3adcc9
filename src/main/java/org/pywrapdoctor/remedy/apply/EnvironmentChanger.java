package org.pywrapdoctor.remedy.apply;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.remedy.Change.ChangeEnvironment;

/// Changes the packages of an environment with its own pip, after it has saved all of its files.
final class EnvironmentChanger {
  private final Host host;
  private final String repair;
  private final ApplyListener listener;

  /// @param repair the name of the repair
  EnvironmentChanger(Host host, String repair, ApplyListener listener) {
    this.host = host;
    this.repair = repair;
    this.listener = listener;
  }

  /// @param saved where the files are saved
  /// @throws Trouble when a step fails or the thread is interrupted; the environment is left as it
  ///     is then
  void change(ChangeEnvironment order, SavedState saved) throws Trouble, IOException {
    Commands commands = new Commands(host, order.prefix(), repair, listener);
    Installer installer = EnvironmentMaker.installer(host, commands, order.tool(), order.python());
    listener.step(
        Message.of("apply.save", "Saving {folder} as it is now", "folder", order.prefix()));
    saved.save(installer.freeze());
    listener.step(Message.of("apply.remove", "Removing what is broken"));
    installer.ensure();
    if (!order.remove().isEmpty()) {
      installer.uninstall(order.remove());
    }
    for (String leftover : order.leftovers()) {
      Entries.removeTree(Path.of(leftover));
    }
    listener.step(Message.of("apply.install-again", "Installing what is missing"));
    installer.install(order.install(), !order.remove().isEmpty(), order.downloadMegabytes());
    for (String program : order.programs()) {
      commands.run(Commands.SHORT, _ -> {}, List.of(order.python(), "-c", program));
    }
  }
}
