package org.pywrapdoctor.probe.nativelib;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.Reading;
import org.pywrapdoctor.requirement.Version;

/// The TensorFlow that a file belongs to, told by its path and what lies beside the package.
///
/// @param folder the package
/// @param version what the metadata beside it says
record TensorFlowPackage(String folder, Optional<Version> version) {

  private static final Pattern METADATA =
      Pattern.compile(
          "(?i)(?:tensorflow(?:_cpu|_gpu|_intel|_macos|_cpu_aws)?|tf_nightly\\w*)"
              + "-([0-9][^-]{0,40})\\.dist-info");

  private static final String ENDING = ".dist-info";

  private static final Set<String> NAMES = Set.of("tensorflow", "tensorflow_core");

  /// The innermost one around the file at `path`.
  static Optional<TensorFlowPackage> around(String path, FileView files) {
    PathStyle paths = files.paths();
    Optional<String> at = paths.parent(path);
    while (at.isPresent()) {
      String folder = at.get();
      if (NAMES.contains(paths.name(folder))
          && files.isFile(paths.join(folder, "python", "platform", "build_info.py"))) {
        return Optional.of(new TensorFlowPackage(folder, version(folder, files)));
      }
      at = paths.parent(folder);
    }
    return Optional.empty();
  }

  private static Optional<Version> version(String folder, FileView files) {
    return files.paths().parent(folder).stream()
        .flatMap(site -> Reading.names(files, site).stream())
        .filter(name -> name.endsWith(ENDING))
        .map(METADATA::matcher)
        .filter(Matcher::matches)
        .flatMap(match -> Version.parse(match.group(1)).stream())
        .findFirst();
  }
}
