package org.pywrapdoctor.probe.interpreter;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.snapshot.InstalledVersion;
import org.pywrapdoctor.snapshot.Interpreter;

/// Describes a Python from its files alone; nothing is started.
public final class InterpreterReader {
  /// The mark of PEP 668, in the folder of the standard library.
  private static final String MANAGED = "EXTERNALLY-MANAGED";

  private final Host host;
  private final FileView files;
  private final PathStyle paths;
  private final RuntimeReader runtimes;
  private final VersionReader versions;
  private final Damage damage;
  private final ExecutableNames names;
  private final StorePackages store;
  private final Function<PythonRuntime, List<InstalledVersion>> tensorFlow;

  public InterpreterReader(Host host, Knowledge knowledge) {
    this(host, new InstalledTensorFlow(host, knowledge)::of);
  }

  private InterpreterReader(Host host, Function<PythonRuntime, List<InstalledVersion>> tensorFlow) {
    this.host = host;
    this.tensorFlow = tensorFlow;
    this.files = host.files();
    this.paths = files.paths();
    this.runtimes = new RuntimeReader(files);
    this.versions = new VersionReader(files);
    this.damage = new Damage(files);
    this.names = new ExecutableNames(files);
    this.store = new StorePackages(host);
  }

  /// A reader that leaves out what is installed, which takes longer than all else.
  static InterpreterReader withoutPackages(Host host) {
    return new InterpreterReader(host, _ -> List.of());
  }

  /// The executable of the environment or installation in `folder`, a dangling link too; empty when
  /// it holds no Python.
  public Optional<String> executableIn(String folder) {
    return names.of(folder);
  }

  /// Describes an executable under the absolute path that it would be started by. What is not there
  /// or does not work is described as broken.
  public Interpreter read(String executable) {
    return store
        .of(executable)
        .map(installed -> describe(executable, installed))
        .orElseGet(() -> describe(executable));
  }

  private Interpreter describe(String executable) {
    Optional<String> damaged = damage.ofFile(executable);
    return runtimes
        .read(executable, Optional.empty())
        .map(runtime -> describe(runtime, damaged.or(() -> damage.ofRuntime(runtime))))
        .orElseGet(() -> describe(executable, damaged.or(() -> damage.ofStranger(executable))));
  }

  /// A name of the Store: its package is described as far as Windows lets a person look into it.
  private Interpreter describe(String alias, StorePackages.StorePackage installed) {
    String program = installed.program();
    Optional<Interpreter> behind = Optional.of(program).filter(files::isFile).map(this::describe);
    return new Interpreter(
        alias,
        behind.stream().map(Interpreter::path).toList(),
        Optional.of(program),
        Optional.of(installed.version()),
        behind.flatMap(Interpreter::architecture).or(installed::architecture),
        "store",
        Optional.empty(),
        installed.root(),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        behind.flatMap(Interpreter::broken),
        behind.map(Interpreter::tensorflow).orElse(List.of()),
        Optional.empty());
  }

  private Interpreter describe(PythonRuntime runtime, Optional<String> damaged) {
    String executable = runtime.executable();
    String installation = runtime.folders().prefix();
    Optional<PyvenvConfig> config = runtime.config();
    Optional<OldVirtualenv> old = runtime.old();
    String prefix = config.isPresent() ? environmentOf(executable) : installation;
    Provenance provenance =
        Provenance.of(files, host.operatingSystem(), executable, prefix, config);
    return new Interpreter(
        executable,
        otherNames(executable),
        Optional.of(runtime.program().path()),
        version(runtime),
        runtime.program().architecture(),
        provenance.kind(),
        provenance.manager(),
        prefix,
        old.flatMap(found -> names.of(found.originalPrefix()))
            .or(() -> config.flatMap(found -> base(executable, found))),
        old.map(OldVirtualenv::originalPrefix).or(() -> config.map(found -> installation)),
        old.map(OldVirtualenv::systemSitePackages)
            .or(() -> config.map(PyvenvConfig::systemSitePackages))
            .orElse(false),
        config.isEmpty() && files.isFile(paths.join(runtime.folders().library(), MANAGED)),
        damaged,
        tensorFlow.apply(runtime),
        Optional.empty());
  }

  /// What can be said of a Python whose version cannot be told, such as an environment whose base
  /// is gone.
  private Interpreter describe(String executable, Optional<String> damaged) {
    Optional<PyvenvConfig> config = PyvenvConfig.ofExecutable(files, executable);
    Optional<String> real = files.realPath(executable);
    String prefix = environmentOf(executable);
    Provenance provenance =
        Provenance.of(files, host.operatingSystem(), executable, prefix, config);
    return new Interpreter(
        executable,
        otherNames(executable),
        real,
        config.flatMap(PyvenvConfig::version),
        real.filter(files::isFile).flatMap(path -> ProgramFile.read(files, path).architecture()),
        provenance.kind(),
        provenance.manager(),
        prefix,
        config.flatMap(PyvenvConfig::baseExecutable),
        config.flatMap(PyvenvConfig::home).flatMap(paths::parent),
        config.map(PyvenvConfig::systemSitePackages).orElse(false),
        false,
        damaged,
        List.of(),
        Optional.empty());
  }

  private Optional<String> version(PythonRuntime runtime) {
    MinorVersion minor = runtime.version();
    return versions
        .full(runtime.program(), minor, runtime.folders().prefix())
        .or(
            () ->
                runtime
                    .config()
                    .flatMap(PyvenvConfig::version)
                    .filter(version -> version.startsWith(minor.dotted() + ".")))
        .or(() -> Optional.of(minor.dotted()));
  }

  /// The executable in the `home` of an environment.
  private Optional<String> base(String executable, PyvenvConfig config) {
    Stream<String> inHome =
        config.home().stream()
            .flatMap(
                home ->
                    Stream.concat(
                        Stream.of(paths.join(home, paths.name(executable))),
                        names.in(home).stream()));
    return Stream.concat(config.baseExecutable().stream(), inHome)
        .filter(files::isFile)
        .findFirst()
        .or(() -> files.realPath(executable).filter(real -> !real.equals(executable)));
  }

  /// The folder above the folder of programs; on Windows an installation's programs lie in it
  /// itself.
  private String environmentOf(String executable) {
    String folder = paths.parent(executable).orElse(executable);
    boolean isProgramFolder =
        paths == PathStyle.POSIX || paths.name(folder).equalsIgnoreCase("Scripts");
    return isProgramFolder ? paths.parent(folder).orElse(folder) : folder;
  }

  private List<String> otherNames(String executable) {
    Optional<String> real = files.realPath(executable);
    return paths.parent(executable).stream()
        .flatMap(folder -> names.in(folder).stream())
        .filter(name -> !name.equals(executable))
        .filter(name -> real.isPresent() && files.realPath(name).equals(real))
        .toList();
  }
}
