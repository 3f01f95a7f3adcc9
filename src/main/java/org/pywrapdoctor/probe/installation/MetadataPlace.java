package org.pywrapdoctor.probe.installation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.probe.Reading;
import org.pywrapdoctor.requirement.DistributionNames;

/// The folder or file in a site-packages folder that stands for one distribution (PyPA, "Recording
/// installed projects"; setuptools for eggs).
///
/// @param path the `.dist-info` folder, or the `.egg-info` folder or file
/// @param name as the folder's name gives it
/// @param version as the folder's name gives it; empty text when it gives none
/// @param form which kind it is
public record MetadataPlace(String path, String name, String version, Form form) {

  /// The kinds of place.
  public enum Form {
    DIST_INFO,
    EGG_INFO
  }

  /// All distributions in a folder, by the names alone.
  public static List<MetadataPlace> in(FileView files, String sitePackages) {
    return Reading.names(files, sitePackages).stream()
        .flatMap(name -> of(files.paths().join(sitePackages, name), name))
        .toList();
  }

  /// The name by PEP 503.
  public String normalizedName() {
    return DistributionNames.normalize(name);
  }

  private static Stream<MetadataPlace> of(String path, String name) {
    return Stream.of(
            place(path, name, ".dist-info", Form.DIST_INFO),
            place(path, name, ".egg-info", Form.EGG_INFO))
        .flatMap(Optional::stream);
  }

  /// Leftovers of pip begin with a character that no name begins with.
  private static Optional<MetadataPlace> place(String path, String name, String suffix, Form form) {
    if (!name.endsWith(suffix)) {
      return Optional.empty();
    }
    String[] parts = name.substring(0, name.length() - suffix.length()).split("-", 3);
    return DistributionNames.valid(parts[0])
        ? Optional.of(new MetadataPlace(path, parts[0], parts.length > 1 ? parts[1] : "", form))
        : Optional.empty();
  }
}
