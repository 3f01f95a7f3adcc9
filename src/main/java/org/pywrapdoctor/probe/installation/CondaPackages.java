package org.pywrapdoctor.probe.installation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.probe.Reading;
import org.pywrapdoctor.requirement.DistributionNames;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.Seen;

/// The packages that conda installed into a prefix, by the names of its records
/// (`conda-meta/name-version-build.json`).
final class CondaPackages {
  private static final Pattern RECORD = Pattern.compile("(.+)-([^-]+)-([^-]+)\\.json");

  private CondaPackages() {}

  static List<Distribution> in(FileView files, String prefix) {
    String folder = files.paths().join(prefix, "conda-meta");
    return Reading.names(files, folder).stream()
        .map(RECORD::matcher)
        .filter(Matcher::matches)
        .filter(matcher -> DistributionNames.valid(matcher.group(1)))
        .map(matcher -> distribution(matcher, files.paths().join(folder, matcher.group()), prefix))
        .toList();
  }

  private static Distribution distribution(Matcher matcher, String record, String prefix) {
    return new Distribution(
        matcher.group(1),
        DistributionNames.normalize(matcher.group(1)),
        matcher.group(2),
        record,
        prefix,
        Optional.of("conda"),
        Optional.empty(),
        false,
        false,
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        Seen.notLooked());
  }
}
