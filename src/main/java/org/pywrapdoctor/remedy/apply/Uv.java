package org.pywrapdoctor.remedy.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Message;

/// The `uv pip` of a person who works with it.
///
/// @param uv its executable
/// @param python the Python of the environment
record Uv(Commands commands, String uv, String python) implements Installer {

  @Override
  public void upgrade() {
    commands.listener().step(Message.of("apply.uv", "Using {uv}, as you do", "uv", uv));
  }

  @Override
  public void ensure() {}

  @Override
  public String freeze() throws Trouble {
    return commands.attempt(Commands.SHORT, command("freeze")).orElse("");
  }

  @Override
  public void uninstall(List<String> names) throws Trouble {
    List<String> uninstall = command("uninstall");
    uninstall.addAll(names);
    commands.run(Commands.SHORT, _ -> {}, uninstall);
  }

  @Override
  public void install(List<String> requirements, boolean fresh, Optional<Integer> downloadMegabytes)
      throws Trouble {
    List<String> install = command("install");
    if (fresh) {
      install.add("--refresh");
    }
    install.addAll(requirements);
    UvOutput output = new UvOutput(downloadMegabytes, System::nanoTime);
    commands.run(
        Commands.DOWNLOAD,
        line -> output.after(line).ifPresent(commands.listener()::installing),
        install);
  }

  private List<String> command(String verb) {
    return new ArrayList<>(List.of(uv, "pip", verb, "--python", python));
  }
}
