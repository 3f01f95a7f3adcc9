package org.pywrapdoctor.probe.gpu;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.Reading;
import org.pywrapdoctor.snapshot.CudaCopy;
import org.pywrapdoctor.snapshot.CudaCopy.Part;
import org.pywrapdoctor.snapshot.CudaCopy.Source;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Snapshot;

/// CUDA and cuDNN that came as packages of the examined environment.
final class CudaPackages {
  /// pip's packages of the two libraries that tell the version, and their folder below `nvidia`.
  private static final Map<Pattern, String> WHEELS =
      Map.of(
          Pattern.compile("nvidia-cuda-runtime(-cu\\d+)?"), "cuda_runtime",
          Pattern.compile("nvidia-cudnn-cu\\d+"), "cudnn");
  private static final Pattern CONDA =
      Pattern.compile("(cudatoolkit|cuda-cudart|cudnn|libcudnn)-(\\d+(?:\\.\\d+)*)-.*\\.json");

  private final Host host;
  private final PathStyle paths;

  CudaPackages(Host host) {
    this.host = host;
    this.paths = host.files().paths();
  }

  List<CudaCopy> find(Snapshot snapshot) {
    List<CudaCopy> found = new ArrayList<>();
    snapshot.installation().ifKnown().stream()
        .flatMap(installation -> installation.distributions().stream())
        .forEach(distribution -> wheel(distribution).ifPresent(found::add));
    snapshot
        .python()
        .map(Interpreter::prefix)
        .ifPresent(prefix -> addConda(found, paths.join(prefix, "conda-meta")));
    return found;
  }

  private Optional<CudaCopy> wheel(Distribution distribution) {
    return WHEELS.entrySet().stream()
        .filter(entry -> entry.getKey().matcher(distribution.normalizedName()).matches())
        .map(entry -> copy(distribution, entry.getValue()))
        .findFirst();
  }

  /// The header that lies beside the library is more exact than the package's own version.
  private CudaCopy copy(Distribution distribution, String folder) {
    String place = paths.join(distribution.sitePackages(), "nvidia", folder);
    if (folder.equals("cudnn")) {
      String version =
          new CudaVersions(host.files())
              .cudnnHeader(paths.join(place, "include"))
              .orElse(distribution.version());
      return new CudaCopy(Part.CUDNN, version, Source.WHEEL, place);
    }
    return new CudaCopy(Part.CUDA, distribution.version(), Source.WHEEL, place);
  }

  private void addConda(List<CudaCopy> found, String folder) {
    for (String name : Reading.names(host.files(), folder)) {
      Matcher named = CONDA.matcher(name);
      if (named.matches()) {
        Part part = named.group(1).endsWith("cudnn") ? Part.CUDNN : Part.CUDA;
        found.add(new CudaCopy(part, named.group(2), Source.CONDA, paths.join(folder, name)));
      }
    }
  }
}
