package org.pywrapdoctor.host.live;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// Knows the tree by asking the system again and again who descends from the program. A process
/// that is started and leaves its parent between two questions is not seen.
final class DescendantTree implements ProcessTree {
  private final Set<ProcessHandle> seen = new LinkedHashSet<>();
  private Optional<Process> root = Optional.empty();

  @Override
  public Process start(ProcessBuilder builder) throws IOException {
    Process process = builder.start();
    root = Optional.of(process);
    return process;
  }

  @Override
  public void watch() {
    root.ifPresent(process -> process.descendants().forEach(seen::add));
    for (ProcessHandle known : Set.copyOf(seen)) {
      known.descendants().forEach(seen::add);
    }
  }

  @Override
  public void close() {
    watch();
    root.ifPresent(Process::destroyForcibly);
    seen.forEach(ProcessHandle::destroyForcibly);
    watch();
    seen.forEach(ProcessHandle::destroyForcibly);
  }
}
