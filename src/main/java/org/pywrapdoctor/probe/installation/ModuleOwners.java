package org.pywrapdoctor.probe.installation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.probe.Reading;

/// Tells whether a distribution lists a module. Asks the likely ones first, so that few lists are
/// read.
public final class ModuleOwners {
  private static final int LIMIT = 32 << 20;

  private final FileView files;
  private final Map<String, List<MetadataPlace>> places = new HashMap<>();
  private final Map<String, Optional<String>> lists = new HashMap<>();

  public ModuleOwners(FileView files) {
    this.files = files;
  }

  /// Whether a distribution in `folder` lists the top-level module `name`.
  ///
  /// @param likely the distribution that usually does, by its normalised name
  public boolean isOwned(String folder, String name, String likely) {
    return places.computeIfAbsent(folder, key -> MetadataPlace.in(files, key)).stream()
        .sorted(Comparator.comparing(place -> !place.normalizedName().contains(likely)))
        .anyMatch(place -> owns(place, name));
  }

  private boolean owns(MetadataPlace place, String name) {
    Stream<String> candidates =
        switch (place.form()) {
          case DIST_INFO -> Stream.of("top_level.txt", "RECORD");
          case EGG_INFO -> Stream.of("top_level.txt", "installed-files.txt");
        };
    return candidates
        .flatMap(file -> list(files.paths().join(place.path(), file)).stream())
        .anyMatch(list -> mentions(list, name));
  }

  /// Whether a line is the name itself, or a file of that name or in a folder of that name. An egg
  /// lists its files from its own folder, as `../name`.
  private static boolean mentions(String list, String name) {
    for (int at = list.indexOf(name); at >= 0; at = list.indexOf(name, at + 1)) {
      int start = at >= 3 && list.startsWith("../", at - 3) ? at - 3 : at;
      int end = at + name.length();
      boolean begins = start == 0 || list.charAt(start - 1) == '\n';
      boolean ends = end == list.length() || "\r\n/\\.".indexOf(list.charAt(end)) >= 0;
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }

  private Optional<String> list(String file) {
    return lists.computeIfAbsent(file, key -> Reading.text(files, key, LIMIT));
  }
}
