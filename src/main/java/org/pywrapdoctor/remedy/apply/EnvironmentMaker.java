package org.pywrapdoctor.remedy.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.remedy.Change.MakeEnvironment;
import org.pywrapdoctor.remedy.EnvironmentFolder;
import org.pywrapdoctor.remedy.Tool;

/// Makes an environment with the tool that the person works with, else with Python's own `venv`,
/// and fills it. The person's own settings decide where packages come from.
final class EnvironmentMaker {
  private final Host host;
  private final String repair;
  private final ApplyListener listener;
  private final PersonsTools tools;

  /// @param repair the name of the repair
  EnvironmentMaker(Host host, String repair, ApplyListener listener) {
    this.host = host;
    this.repair = repair;
    this.listener = listener;
    tools = new PersonsTools(host);
  }

  /// Fills a folder that is there.
  ///
  /// @throws Trouble when a step fails or the thread is interrupted; the folder is left as it is
  ///     then
  void make(MakeEnvironment order) throws Trouble {
    Commands commands = new Commands(host, order.folder(), repair, listener);
    listener.step(
        Message.of("apply.venv", "Making the environment {folder}", "folder", order.folder()));
    Tool tool = tool(order);
    commands.run(
        tool == Tool.CONDA ? Commands.DOWNLOAD : Commands.SHORT, _ -> {}, creation(order, tool));
    String python = EnvironmentFolder.python(order.folder(), host.operatingSystem(), tool);
    Installer installer = installer(host, commands, tool, python);
    installer.upgrade();
    listener.step(Message.of("apply.install", "Installing TensorFlow and what it needs"));
    installer.install(order.requirements(), false, order.downloadMegabytes());
  }

  /// The installer of an environment: uv where the person works with it and it is there, else pip.
  static Installer installer(Host host, Commands commands, Tool tool, String python) {
    Optional<String> uv = tool == Tool.UV ? new PersonsTools(host).uv() : Optional.empty();
    return uv.<Installer>map(path -> new Uv(commands, path, python))
        .orElseGet(() -> new Pip(commands, python));
  }

  /// The tool of the order, as far as it is there.
  private Tool tool(MakeEnvironment order) throws Trouble {
    Tool tool =
        switch (order.tool()) {
          case UV -> tools.uv().isPresent() ? Tool.UV : Tool.PIP;
          case CONDA -> tools.conda().isPresent() ? Tool.CONDA : Tool.PIP;
          case PIP -> Tool.PIP;
        };
    if (tool == Tool.PIP && !order.conda().isEmpty()) {
      throw new Trouble(
          Message.of("apply.no-conda", "conda is not found"),
          Message.of("apply.no-conda-advice", "Start this program in a window where conda works"));
    }
    if (tool == Tool.PIP && order.base().isEmpty()) {
      throw Precheck.noPython(order);
    }
    return tool;
  }

  private List<String> creation(MakeEnvironment order, Tool tool) {
    return switch (tool) {
      case PIP -> List.of(order.base().orElseThrow(), "-m", "venv", order.folder());
      case UV ->
          List.of(
              tools.uv().orElseThrow(),
              "venv",
              "--allow-existing",
              "--python",
              order.base().orElse(order.minor()),
              order.folder());
      case CONDA -> {
        String conda = tools.conda().orElseThrow();
        List<String> create = new ArrayList<>(List.of(conda, "create", "--yes"));
        create.addAll(List.of("--prefix", order.folder(), "python=" + order.minor(), "pip"));
        if (tools.isMicromamba(conda)) {
          create.addAll(List.of("--channel", "conda-forge"));
        }
        create.addAll(order.conda());
        yield create;
      }
    };
  }
}
