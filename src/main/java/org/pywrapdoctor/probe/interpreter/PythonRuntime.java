package org.pywrapdoctor.probe.interpreter;

import java.util.Optional;
import org.pywrapdoctor.platform.Architecture;

/// One executable and the standard library that it would run with.
///
/// @param executable as it would be started
/// @param program the file behind that name
/// @param version that its folders are named after
/// @param config the `pyvenv.cfg` that makes it an environment
/// @param old what makes it an environment of virtualenv before version 20
/// @param folders where its standard library lies
record PythonRuntime(
    String executable,
    ProgramFile program,
    MinorVersion version,
    Optional<PyvenvConfig> config,
    Optional<OldVirtualenv> old,
    RuntimeFolders folders) {

  /// Whether it is a 32-bit program.
  boolean is32Bit() {
    return program.architecture().filter(Architecture.X86::equals).isPresent();
  }

  /// Whether an environment keeps the packages of its base and of the user out.
  boolean isSealed() {
    return old.map(OldVirtualenv::systemSitePackages)
        .or(() -> config.map(PyvenvConfig::systemSitePackages))
        .filter(seen -> !seen)
        .isPresent();
  }
}
