package org.pywrapdoctor.probe.installation;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.Reading;
import org.pywrapdoctor.probe.installation.MetadataPlace.Form;
import org.pywrapdoctor.requirement.DistributionNames;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.Seen;

/// Reads what one `.dist-info` or `.egg-info` says. What it does not say, its name does.
final class DistributionReader {
  private static final int SMALL = 256 * 1024;
  private static final int RECORD_LIMIT = 32 << 20;

  private final FileView files;
  private final PathStyle paths;

  DistributionReader(FileView files) {
    this.files = files;
    this.paths = files.paths();
  }

  InstalledDistribution read(MetadataPlace place, String sitePackages) {
    Metadata metadata = metadata(place);
    String name = metadata.first("name").filter(DistributionNames::valid).orElse(place.name());
    Optional<String> installer =
        text(place, "INSTALLER").map(String::strip).filter(text -> !text.isEmpty());
    Optional<RecordFile> record = record(place, installer);
    Optional<DirectUrl> origin = text(place, "direct_url.json").flatMap(DirectUrl::parse);
    Distribution description =
        new Distribution(
            name,
            DistributionNames.normalize(name),
            metadata.first("version").orElse(place.version()),
            place.path(),
            sitePackages,
            installer,
            origin.map(DirectUrl::url),
            origin.map(DirectUrl::editable).orElse(false),
            files.isFile(paths.join(place.path(), "REQUESTED")),
            Metadata.parse(text(place, "WHEEL").orElse("")).all("tag"),
            metadata.first("requires-python"),
            metadata.all("requires-dist"),
            importPackages(place, record),
            Seen.notLooked());
    return new InstalledDistribution(description, record);
  }

  private Metadata metadata(MetadataPlace place) {
    Optional<String> text =
        switch (place.form()) {
          case DIST_INFO -> text(place, "METADATA");
          case EGG_INFO ->
              text(place, "PKG-INFO").or(() -> Reading.text(files, place.path(), SMALL));
        };
    return Metadata.parse(text.orElse(""));
  }

  /// conda changes files after RECORD was written: it puts its prefix and run paths into them.
  private Optional<RecordFile> record(MetadataPlace place, Optional<String> installer) {
    return place.form() == Form.DIST_INFO
        ? Reading.text(files, paths.join(place.path(), "RECORD"), RECORD_LIMIT)
            .map(RecordFile::parse)
            .map(
                record ->
                    installer.filter("conda"::equals).isPresent()
                        ? record.withoutContents()
                        : record)
        : Optional.empty();
  }

  private List<String> importPackages(MetadataPlace place, Optional<RecordFile> record) {
    return record
        .map(RecordFile::importPackages)
        .orElseGet(
            () ->
                text(place, "top_level.txt").stream()
                    .flatMap(String::lines)
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList());
  }

  private Optional<String> text(MetadataPlace place, String name) {
    return Reading.text(files, paths.join(place.path(), name), SMALL);
  }
}
