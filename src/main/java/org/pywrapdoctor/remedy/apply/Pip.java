package org.pywrapdoctor.remedy.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pywrapdoctor.diagnosis.Message;

/// The pip of one Python.
///
/// @param python its executable
record Pip(Commands commands, String python) implements Installer {
  private static final Pattern VERSION = Pattern.compile("pip (\\d+)\\.(\\d+).*");

  @Override
  public void upgrade() throws Trouble {
    commands.listener().step(Message.of("apply.pip", "Bringing pip up to date"));
    commands.run(Commands.DOWNLOAD, _ -> {}, command("install", "--upgrade", "pip"));
  }

  /// Puts the pip that Python brings with it into an environment that has none.
  @Override
  public void ensure() throws Trouble {
    if (commands.attempt(Commands.SHORT, command("--version")).isEmpty()) {
      commands.run(Commands.SHORT, _ -> {}, List.of(python, "-m", "ensurepip"));
    }
  }

  @Override
  public String freeze() throws Trouble {
    return commands.attempt(Commands.SHORT, command("freeze", "--all")).orElse("");
  }

  @Override
  public void uninstall(List<String> names) throws Trouble {
    List<String> uninstall = command("uninstall", "--yes");
    uninstall.addAll(names);
    commands.run(Commands.SHORT, _ -> {}, uninstall);
  }

  @Override
  public void install(List<String> requirements, boolean fresh, Optional<Integer> downloadMegabytes)
      throws Trouble {
    List<String> install = command("install", "--progress-bar", progressBar());
    if (fresh) {
      install.add("--no-cache-dir");
    }
    install.addAll(requirements);
    PipOutput output = new PipOutput(downloadMegabytes, System::nanoTime);
    commands.run(
        Commands.DOWNLOAD,
        line -> output.after(line).ifPresent(commands.listener()::installing),
        install);
  }

  private List<String> command(String... arguments) {
    List<String> command = new ArrayList<>(List.of(python, "-m", "pip"));
    command.addAll(List.of(arguments));
    return command;
  }

  /// `raw` came with pip 24.1.
  private String progressBar() throws Trouble {
    String version = commands.run(Commands.SHORT, _ -> {}, command("--version"));
    Matcher found = VERSION.matcher(version.lines().findFirst().orElse(""));
    return found.matches() && isAtLeast24Dot1(found) ? "raw" : "off";
  }

  private static boolean isAtLeast24Dot1(Matcher version) {
    int major = Integer.parseInt(version.group(1));
    return major > 24 || (major == 24 && Integer.parseInt(version.group(2)) >= 1);
  }
}
