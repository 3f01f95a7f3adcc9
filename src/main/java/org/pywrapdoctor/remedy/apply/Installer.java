package org.pywrapdoctor.remedy.apply;

import java.util.List;
import java.util.Optional;

/// What installs packages into one environment.
sealed interface Installer permits Pip, Uv {

  /// Makes it ready for a new environment.
  void upgrade() throws Trouble;

  /// Makes it ready for an environment that is there.
  void ensure() throws Trouble;

  /// What is installed, as requirements; what cannot be told is left out.
  String freeze() throws Trouble;

  void uninstall(List<String> names) throws Trouble;

  /// Installs, and tells the listener how far it is.
  ///
  /// @param fresh whether nothing is taken from the cache
  void install(List<String> requirements, boolean fresh, Optional<Integer> downloadMegabytes)
      throws Trouble;
}
