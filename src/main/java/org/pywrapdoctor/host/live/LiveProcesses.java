package org.pywrapdoctor.host.live;

import java.io.File;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.pywrapdoctor.host.Finished;
import org.pywrapdoctor.host.Finished.End;
import org.pywrapdoctor.host.Launchable;
import org.pywrapdoctor.host.Processes;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;

/// Runs programs of this computer: by an absolute path, with empty standard input, with nothing but
/// the given variables, and with nothing of them left afterwards. Interrupting the calling thread
/// cancels; its interrupt status stays set. Any number of threads may run programs at once.
public final class LiveProcesses implements Processes {
  private final OperatingSystem system;
  private final StartCheck check;

  public LiveProcesses(OperatingSystem system) {
    this.system = system;
    this.check = new StartCheck(system, Architecture.of(System.getProperty("os.arch")));
  }

  @Override
  public Finished run(Launchable program) {
    return run(program, line -> {});
  }

  @Override
  public Finished run(Launchable program, Consumer<String> lines) {
    if (program.command().isEmpty()) {
      return notStarted("There is nothing to start");
    }
    Optional<String> refused = check.refuse(program.command().getFirst());
    if (refused.isPresent()) {
      return notStarted(refused.get());
    }
    File folder = new File(program.folder());
    if (!folder.isDirectory()) {
      return notStarted("The working folder " + program.folder() + " is not there");
    }
    ProcessBuilder builder = new ProcessBuilder(program.command()).directory(folder);
    try (ProcessTree tree = ProcessTree.create(system)) {
      replace(builder.environment(), program.environment());
      OpenTrees.add(tree);
      try {
        return new LiveRun(tree, program, system, lines).run(builder);
      } finally {
        OpenTrees.remove(tree);
      }
    } catch (IOException | IllegalArgumentException e) {
      return notStarted(words(e));
    }
  }

  @Override
  public void endAbandoned(String variable, String value) {
    if (system == OperatingSystem.LINUX) {
      Abandoned.end(variable, value);
    }
  }

  /// Leaves a variable that stays the same alone: Java keeps its bytes, which text cannot always
  /// hold.
  private static void replace(Map<String, String> own, Map<String, String> wanted) {
    own.keySet().retainAll(wanted.keySet());
    wanted.forEach(
        (name, value) -> {
          if (!value.equals(own.get(name))) {
            own.put(name, value);
          }
        });
  }

  private static Finished notStarted(String reason) {
    return new Finished(
        End.NOT_STARTED, Optional.empty(), Optional.empty(), 0, new byte[0], new byte[0], reason);
  }

  private static String words(Exception e) {
    return "The system does not start it: "
        + Optional.ofNullable(e.getMessage()).orElse("no reason");
  }
}
