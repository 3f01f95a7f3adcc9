package org.pywrapdoctor.probe.gpu;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pywrapdoctor.binary.BinaryReader;
import org.pywrapdoctor.binary.BinaryReading;
import org.pywrapdoctor.binary.PeImage;
import org.pywrapdoctor.binary.PeVersion;
import org.pywrapdoctor.platform.ByteSource;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.probe.Reading;

/// Reads the versions of CUDA and cuDNN libraries without loading them.
final class CudaVersions {
  private static final Pattern IN_NAME = Pattern.compile("\\.so\\.(\\d+(?:\\.\\d+)*)$");
  private static final Pattern MAJOR = Pattern.compile("#define\\s+CUDNN_MAJOR\\s+(\\d{1,3})\\b");
  private static final Pattern MINOR = Pattern.compile("#define\\s+CUDNN_MINOR\\s+(\\d{1,3})\\b");
  private static final Pattern PATCH =
      Pattern.compile("#define\\s+CUDNN_PATCHLEVEL\\s+(\\d{1,3})\\b");
  private static final Pattern TOOLKIT =
      Pattern.compile("\"cuda\"\\s*:\\s*\\{[^}]*\"version\"\\s*:\\s*\"(\\d+\\.\\d+[0-9.]*)\"");
  private static final Pattern OLD_TOOLKIT = Pattern.compile("CUDA Version (\\d+\\.\\d+[0-9.]*)");
  private static final int ENOUGH = 1 << 16;

  private final FileView files;

  CudaVersions(FileView files) {
    this.files = files;
  }

  /// What a library's own name says with its links resolved: `libcudart.so.12.5.82`.
  Optional<String> byName(String library) {
    Matcher name = IN_NAME.matcher(files.paths().name(files.realPath(library).orElse(library)));
    return name.find() ? Optional.of(name.group(1)) : Optional.empty();
  }

  /// What the header of cuDNN says in a folder of headers (`cudnn_version.h`, before 8 `cudnn.h`).
  Optional<String> cudnnHeader(String folder) {
    for (String name : new String[] {"cudnn_version.h", "cudnn.h"}) {
      Optional<String> text = Reading.text(files, files.paths().join(folder, name), ENOUGH);
      if (text.isPresent()) {
        Matcher major = MAJOR.matcher(text.get());
        Matcher minor = MINOR.matcher(text.get());
        Matcher patch = PATCH.matcher(text.get());
        if (major.find() && minor.find() && patch.find()) {
          return Optional.of(major.group(1) + "." + minor.group(1) + "." + patch.group(1));
        }
      }
    }
    return Optional.empty();
  }

  /// What a toolkit's folder says of itself: `version.json` since 11.1, `version.txt` before.
  Optional<String> toolkit(String folder) {
    return found(TOOLKIT, files.paths().join(folder, "version.json"))
        .or(() -> found(OLD_TOOLKIT, files.paths().join(folder, "version.txt")));
  }

  private Optional<String> found(Pattern pattern, String path) {
    return Reading.text(files, path, ENOUGH)
        .map(pattern::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1));
  }

  /// The version resource of `cudart64_110.dll`: `6.14.11.11020` is CUDA 11.2.
  Optional<String> cudart(String library) {
    return resource(library)
        .map(version -> version.revision() / 1000 + "." + version.revision() % 1000 / 10)
        .filter(version -> !version.startsWith("0."));
  }

  /// The version resource of `cudnn64_8.dll`: `6.14.11.8100` is 8.1.0; from cuDNN 9 on `90300` is
  /// 9.3.0.
  Optional<String> cudnn(String library) {
    return resource(library)
        .map(PeVersion::revision)
        .filter(number -> number >= 1000)
        .map(
            number ->
                number >= 10_000
                    ? number / 10_000 + "." + number % 10_000 / 100 + "." + number % 100
                    : number / 1000 + "." + number % 1000 / 100 + "." + number % 100);
  }

  private Optional<PeVersion> resource(String library) {
    try (ByteSource source = files.open(library)) {
      return BinaryReader.read(source) instanceof BinaryReading.Image(PeImage image)
          ? image.fileVersion()
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
