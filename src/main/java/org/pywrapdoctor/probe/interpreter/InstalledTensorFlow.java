package org.pywrapdoctor.probe.interpreter;

import java.util.List;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.probe.installation.MetadataPlace;
import org.pywrapdoctor.snapshot.InstalledVersion;

/// The distributions of TensorFlow that a Python finds, told by the metadata in the folders that it
/// looks in.
final class InstalledTensorFlow {
  private final FileView files;
  private final Knowledge knowledge;
  private final ModulePathCalculator modulePaths;

  InstalledTensorFlow(Host host, Knowledge knowledge) {
    this.files = host.files();
    this.knowledge = knowledge;
    this.modulePaths = new ModulePathCalculator(host, knowledge);
  }

  List<InstalledVersion> of(PythonRuntime runtime) {
    return modulePaths.packageFolders(runtime).stream()
        .flatMap(entry -> MetadataPlace.in(files, entry.folder()).stream())
        .filter(place -> knowledge.names().contains(place.normalizedName()))
        .map(place -> new InstalledVersion(place.normalizedName(), place.version()))
        .distinct()
        .toList();
  }
}
