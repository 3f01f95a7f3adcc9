package org.pywrapdoctor.knowledge;

import java.util.List;
import org.pywrapdoctor.requirement.Version;

/// What pip must install so that TensorFlow's files arrive on one computer.
///
/// @param version the version that `tensorflow.__version__` will say
/// @param distributions what to ask for by name, all in that version: the usual name first when it
///     has a wheel there, then the one that holds the files when it is another
/// @param wheel the wheel that holds the files
public record Build(Version version, List<String> distributions, Wheel wheel) {

  /// The distribution that holds the files.
  public String holder() {
    return distributions.getLast();
  }

  /// Whether it can use an NVIDIA card.
  public boolean hasGpu() {
    return wheel.gpu().isPresent();
  }
}
