package org.pywrapdoctor.host.live;

import java.io.IOException;
import java.lang.foreign.MemorySegment;

/// The tree on Windows: a job object that ends its processes when it is closed, also when our own
/// program dies. What the program starts before it is in the job is known by descent.
final class JobTree implements ProcessTree {
  private final DescendantTree descendants = new DescendantTree();
  private final MemorySegment job = Kernel32.createJob();

  @Override
  public Process start(ProcessBuilder builder) throws IOException {
    Kernel32.failWithoutDialogs();
    Process process = descendants.start(builder);
    Kernel32.assign(job, process.pid());
    descendants.watch();
    return process;
  }

  @Override
  public void watch() {
    descendants.watch();
  }

  @Override
  public void close() {
    descendants.close();
    Kernel32.close(job);
  }
}
