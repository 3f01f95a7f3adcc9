package org.pywrapdoctor.probe.nativelib;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.knowledge.GpuLibraries;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.knowledge.NativeFamilies.Family;
import org.pywrapdoctor.knowledge.NativeFamilies.Role;
import org.pywrapdoctor.loader.Opening;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.Reading;
import org.pywrapdoctor.requirement.Version;

/// All that importing TensorFlow opens, in order: what it demands by name, its first modules, what
/// they need of its companions, its other modules, companions that it can do without, what is added
/// to it, and the libraries for graphics cards, which it opens by names that it makes up.
final class Openings {

  private static final int DEPTH = 4;

  private final FileView files;
  private final Knowledge knowledge;
  private final OperatingSystem system;
  private final TensorFlowModules tensorFlow;
  private final Optional<Version> version;

  /// @param version the version of TensorFlow, when it is known
  Openings(
      FileView files,
      Knowledge knowledge,
      OperatingSystem system,
      TensorFlowModules tensorFlow,
      Optional<Version> version) {
    this.files = files;
    this.knowledge = knowledge;
    this.system = system;
    this.tensorFlow = tensorFlow;
    this.version = version;
  }

  List<Opening> all() {
    TensorFlowBuild build = TensorFlowBuild.in(files, tensorFlow.folder());
    List<Opening> openings = new ArrayList<>(demanded(build));
    tensorFlow.first().stream().map(Opening::module).forEach(openings::add);
    families(Role.NEEDED).map(Opening::module).forEach(openings::add);
    tensorFlow.others().stream().map(Opening::module).forEach(openings::add);
    families(Role.COMPANION).map(Opening::optionalModule).forEach(openings::add);
    families(Role.ADDITION).map(Opening::optionalModule).forEach(openings::add);
    openings.addAll(forCards());
    return openings;
  }

  /// The same for one module inside TensorFlow: importing it imports the package first.
  List<Opening> of(String module) {
    Opening asked = Opening.module(module);
    List<Opening> openings =
        new ArrayList<>(tensorFlow.first().stream().map(Opening::module).toList());
    if (openings.stream().noneMatch(opening -> opening.name().equals(module))) {
      openings.add(asked);
    }
    openings.addAll(forCards());
    return openings;
  }

  /// Its check before the import asks Windows for parts of the Visual C++ runtime by name.
  private List<Opening> demanded(TensorFlowBuild build) {
    String check = files.paths().join(tensorFlow.folder(), "python", "platform", "self_check.py");
    return system == OperatingSystem.WINDOWS
        ? build.runtimeLibraries().stream().map(name -> Opening.byCtypes(name, check)).toList()
        : List.of();
  }

  private Stream<String> families(Role role) {
    PathStyle paths = files.paths();
    Optional<String> site = paths.parent(tensorFlow.folder());
    NativeModules modules = new NativeModules(files);
    return site.stream()
        .flatMap(
            folder ->
                knowledge.nativeFamilies().all().stream()
                    .filter(family -> family.role() == role)
                    .map(Family::folder)
                    .map(below -> paths.join(folder, below.split("/")))
                    .flatMap(below -> modules.in(below, DEPTH).stream()));
  }

  private List<Opening> forCards() {
    Optional<GpuLibraries.Opened> opened =
        version.flatMap(known -> knowledge.gpuLibraries().of(known, system));
    Optional<String> caller = opener();
    boolean cuda = TensorFlowBuild.in(files, tensorFlow.folder()).cuda();
    if (!cuda || opened.isEmpty() || caller.isEmpty()) {
      return List.of();
    }
    return Stream.concat(opened.get().needed().stream(), Stream.of(opened.get().driver()))
        .map(name -> Opening.optional(name, caller.get()))
        .toList();
  }

  /// The file whose code opens them (seen with the loader's trace: 2.11.1, 2.15.1, 2.21.0).
  private Optional<String> opener() {
    return system == OperatingSystem.WINDOWS
        ? tensorFlow.paths().stream()
            .filter(path -> path.contains("_pywrap_tensorflow_internal"))
            .findFirst()
        : Reading.names(files, tensorFlow.folder()).stream()
            .filter(name -> name.startsWith("libtensorflow_framework."))
            .map(name -> files.paths().join(tensorFlow.folder(), name))
            .findFirst();
  }
}
