package org.pywrapdoctor.probe.interpreter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.ModulePath;
import org.pywrapdoctor.snapshot.ModulePath.Entry;
import org.pywrapdoctor.snapshot.ModulePath.Origin;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.Seen;

/// Computes `sys.path` without starting Python: what `getpath` and then `site` do (CPython
/// `Modules/getpath.py`, `Lib/site.py`), with the person's variables.
public final class ModulePathCalculator {
  private final Host host;
  private final Knowledge knowledge;
  private final FileView files;
  private final PathStyle paths;
  private final RuntimeReader runtimes;
  private final UserSite userSite;

  public ModulePathCalculator(Host host, Knowledge knowledge) {
    this.host = host;
    this.knowledge = knowledge;
    this.files = host.files();
    this.paths = files.paths();
    this.runtimes = new RuntimeReader(files);
    this.userSite = new UserSite(host);
  }

  /// Where `interpreter` looks for modules, and what it would find there.
  public Seen<ModulePath> calculate(Interpreter interpreter, Request request) {
    return runtimes
        .read(interpreter.path(), nonEmpty("PYTHONHOME"))
        .or(
            () ->
                interpreter.realPath().flatMap(real -> runtimes.read(real, nonEmpty("PYTHONHOME"))))
        .map(runtime -> Seen.known(calculate(runtime, request)))
        .orElseGet(
            () ->
                Seen.notKnown(
                    "The version of %s cannot be read from its files."
                        .formatted(interpreter.path())));
  }

  /// The folders of packages that a runtime sees, whatever PYTHONPATH and the working folder add.
  List<Entry> packageFolders(PythonRuntime runtime) {
    SearchPath path = new SearchPath(files);
    runtime.folders().path().forEach(folder -> path.add(folder, Origin.STANDARD_LIBRARY));
    addSite(path, runtime);
    return path.entries().stream()
        .filter(entry -> entry.origin() != Origin.STANDARD_LIBRARY)
        .toList();
  }

  private ModulePath calculate(PythonRuntime runtime, Request request) {
    SearchPath path = new SearchPath(files);
    if (paths == PathStyle.WINDOWS && new PathOverride(files).apply(runtime, path)) {
      return modulePath(path, runtime);
    }
    host.variable("PYTHONPATH").stream()
        .filter(value -> !value.isEmpty() || !runtime.version().isAtLeast(3, 0))
        .flatMap(value -> paths.splitList(value).stream())
        .map(folder -> paths.join(workingFolder(request), folder))
        .forEach(folder -> path.add(folder, Origin.PYTHONPATH));
    List<String> own = new ArrayList<>(runtime.folders().path());
    if (host.operatingSystem() == OperatingSystem.WINDOWS) {
      own.addAll(1, new RegistryPaths(host.registry()).of(runtime));
    }
    own.forEach(folder -> path.add(folder, Origin.STANDARD_LIBRARY));
    addSite(path, runtime);
    if (!runtime.version().isAtLeast(3, 11) || nonEmpty("PYTHONSAFEPATH").isEmpty()) {
      addFirst(path, request);
    }
    return modulePath(path, runtime);
  }

  private void addSite(SearchPath path, PythonRuntime runtime) {
    SiteFolders site = new SiteFolders(files, runtime);
    PthFiles pthFiles = new PthFiles(files, runtime.version());
    runtime
        .old()
        .map(old -> runtime.folders().prefix())
        .or(() -> environmentPrefix(runtime))
        .ifPresent(prefix -> add(path, site.below(prefix), Origin.SITE_PACKAGES, pthFiles));
    Optional<String> user = userSite.folder(runtime);
    add(path, user.stream().toList(), Origin.USER_SITE, pthFiles);
    if (!runtime.isSealed()) {
      Stream<String> local =
          site.addsUsrLocal() && user.isPresent() ? Stream.of("/usr/local") : Stream.of();
      String base =
          runtime.old().map(OldVirtualenv::originalPrefix).orElse(runtime.folders().prefix());
      Stream.concat(local, Stream.of(base))
          .forEach(prefix -> add(path, site.below(prefix), Origin.SITE_PACKAGES, pthFiles));
    }
  }

  /// `site` takes the folder above the executable's as the environment, wherever `pyvenv.cfg` lies.
  private Optional<String> environmentPrefix(PythonRuntime runtime) {
    return runtime
        .config()
        .flatMap(config -> paths.parent(runtime.executable()))
        .flatMap(paths::parent);
  }

  private void add(SearchPath path, List<String> folders, Origin origin, PthFiles pthFiles) {
    for (String folder : folders) {
      if (files.isFolder(folder)) {
        path.add(folder, origin);
        pthFiles.follow(folder, path);
      }
    }
  }

  private void addFirst(SearchPath path, Request request) {
    request
        .script()
        .map(script -> paths.join(host.workingFolder(), script))
        .map(script -> paths == PathStyle.WINDOWS ? script : files.realPath(script).orElse(script))
        .flatMap(paths::parent)
        .ifPresentOrElse(
            folder -> path.addFirst(folder, Origin.SCRIPT_FOLDER),
            () -> path.addFirst(workingFolder(request), Origin.WORKING_FOLDER));
  }

  private String workingFolder(Request request) {
    String folder = paths.join(host.workingFolder(), request.directory());
    return files.realPath(folder).orElse(folder);
  }

  private Optional<String> nonEmpty(String variable) {
    return host.variable(variable).filter(value -> !value.isEmpty());
  }

  private ModulePath modulePath(SearchPath path, PythonRuntime runtime) {
    List<Entry> entries = path.entries();
    return new ModulePath(
        entries,
        new ProviderFinder(files, knowledge.importChain(), entries, runtime.version()).all(),
        path.problems());
  }
}
