package org.pywrapdoctor.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.pywrapdoctor.host.driver.DriverLibraries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What the program starts itself with, to ask NVIDIA's driver libraries in a process that may hang
/// or die.
@Command(hidden = true)
final class DriverCommand implements Callable<Integer> {

  @Parameters(index = "0", description = "What marks each line of the answer.")
  private String nonce;

  @Option(names = "--cuda", description = "Where the CUDA driver may lie.")
  private List<String> cuda = List.of();

  @Option(names = "--nvml", description = "Where NVML may lie.")
  private List<String> nvml = List.of();

  @Override
  public Integer call() {
    DriverLibraries.ask(nonce, System.out, cuda, nvml);
    return ExitCode.FINE;
  }
}
