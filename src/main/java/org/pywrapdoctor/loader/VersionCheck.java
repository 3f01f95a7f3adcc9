package org.pywrapdoctor.loader;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.binary.ElfImage;
import org.pywrapdoctor.binary.ElfVersion;
import org.pywrapdoctor.binary.ElfVersionNeed;

/// Whether the libraries found offer the symbol versions that others ask of them (glibc,
/// `_dl_check_map_versions`). A library that offers no versions at all is taken as it is.
final class VersionCheck {

  private VersionCheck() {}

  static void check(List<LoadedObject> added, ObjectTable objects) {
    for (LoadedObject asker : added) {
      for (ElfVersionNeed need : asker.image().versionNeeds()) {
        Optional<LoadedObject> library = objects.answeringTo(need.library());
        library.ifPresent(found -> check(asker, need, found));
      }
    }
  }

  private static void check(LoadedObject asker, ElfVersionNeed need, LoadedObject library) {
    if (library.image().versionDefinitions().isEmpty()) {
      return;
    }
    for (ElfVersion version : need.versions()) {
      if (!version.weak() && !offers(library.image(), version.name())) {
        library
            .finding()
            .settle(
                LibraryStatus.SYMBOL_VERSION_MISSING,
                "it lacks the version %s, which %s asks for"
                    .formatted(version.name(), asker.path()));
      }
    }
  }

  private static boolean offers(ElfImage library, String version) {
    return library.versionDefinitions().stream().anyMatch(has -> has.name().equals(version));
  }
}
