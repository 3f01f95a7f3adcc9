package org.pywrapdoctor.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.CLibrary;
import org.pywrapdoctor.snapshot.Cpu;
import org.pywrapdoctor.snapshot.CpuFeature;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Gpu;
import org.pywrapdoctor.snapshot.Installation;
import org.pywrapdoctor.snapshot.Installation.ImportPackage;
import org.pywrapdoctor.snapshot.InstalledVersion;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Machine;
import org.pywrapdoctor.snapshot.ModulePath;
import org.pywrapdoctor.snapshot.ModulePath.Entry;
import org.pywrapdoctor.snapshot.ModulePath.Kind;
import org.pywrapdoctor.snapshot.ModulePath.Origin;
import org.pywrapdoctor.snapshot.ModulePath.Provider;
import org.pywrapdoctor.snapshot.NativeLibraries;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.NativeLibraries.Make;
import org.pywrapdoctor.snapshot.NativeLibraries.Status;
import org.pywrapdoctor.snapshot.NativeLibraries.Surroundings;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.Room;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.SelectedInterpreter;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.snapshot.Variable;

/// Complete, believable snapshots to start a test from, and changes that tests often need.
public final class Snapshots {

  /// Where packages lie in [#healthyLinux()].
  public static final String LINUX_SITE = "/home/anna/venv/lib/python3.11/site-packages";

  /// Where packages lie in [#healthyWindows()].
  public static final String WINDOWS_SITE = "C:\\Users\\Anna\\venv\\Lib\\site-packages";

  private static final String LINUX_HOME = "/home/anna/work";

  private Snapshots() {}

  /// TensorFlow 2.15.1 in a virtual environment of Python 3.11 on Debian: everything works.
  public static Snapshot healthyLinux() {
    return Snapshot.empty(Request.of(LINUX_HOME), "2026-11-21T10:00:00Z").toBuilder()
        .machine(Seen.known(machine(OperatingSystem.LINUX, Answer.YES)))
        .variables(Seen.known(List.of(new Variable("PATH", Optional.of("/usr/bin:/bin")))))
        .interpreter(Seen.known(chosen(linuxPython())))
        .otherInterpreters(Seen.known(List.of()))
        .modulePath(Seen.known(modulePath(LINUX_HOME, LINUX_SITE, "/")))
        .installation(Seen.known(installation(LINUX_SITE, "/", TestEnvironments.of215(LINUX_SITE))))
        .nativeLibraries(Seen.known(linuxLibraries()))
        .gpu(Seen.known(new Gpu(List.of(), Seen.notKnown("No NVIDIA driver is installed"))))
        .launch(TestLaunch.of(TestLaunch.works()))
        .build();
  }

  /// TensorFlow 2.20.0 in a virtual environment of Python 3.11 on Windows 11: everything works.
  public static Snapshot healthyWindows() {
    String home = "C:\\Users\\Anna\\work";
    return Snapshot.empty(Request.of(home), "2026-11-21T10:00:00Z").toBuilder()
        .machine(Seen.known(machine(OperatingSystem.WINDOWS, Answer.YES)))
        .variables(Seen.known(List.of(new Variable("PATH", Optional.of("C:\\Windows\\System32")))))
        .interpreter(Seen.known(chosen(windowsPython())))
        .otherInterpreters(Seen.known(List.of()))
        .modulePath(Seen.known(modulePath(home, WINDOWS_SITE, "\\")))
        .installation(
            Seen.known(installation(WINDOWS_SITE, "\\", TestEnvironments.of220(WINDOWS_SITE))))
        .nativeLibraries(Seen.known(new NativeLibraries(List.of(), List.of(), List.of())))
        .gpu(Seen.known(new Gpu(List.of(), Seen.notKnown("No NVIDIA driver is installed"))))
        .launch(TestLaunch.of(TestLaunch.works()))
        .build();
  }

  /// The same computer, seen without starting Python.
  public static Snapshot withoutRun(Snapshot snapshot) {
    return snapshot.toBuilder().launch(Seen.notLooked()).build();
  }

  /// The same computer, where starting Python came to this.
  public static Snapshot withLaunch(Snapshot snapshot, Attempt... attempts) {
    return snapshot.toBuilder().launch(TestLaunch.of(attempts)).build();
  }

  /// The same computer with this distribution in place of the one of its name, or added.
  public static Snapshot with(Snapshot snapshot, TestDistribution... changed) {
    Snapshot result = snapshot;
    for (TestDistribution change : changed) {
      Distribution distribution = change.build();
      result = without(result, distribution.normalizedName());
      result =
          withDistributions(
              result,
              all -> {
                List<Distribution> more = new ArrayList<>(all);
                more.add(distribution);
                return more;
              });
    }
    return result;
  }

  /// The same computer without the distribution of this name.
  public static Snapshot without(Snapshot snapshot, String normalizedName) {
    return withDistributions(
        snapshot,
        all -> all.stream().filter(d -> !d.normalizedName().equals(normalizedName)).toList());
  }

  /// The same computer with other packages and leftovers in TensorFlow's place.
  public static Snapshot withPackages(
      Snapshot snapshot, List<ImportPackage> packages, String... leftovers) {
    Installation old = snapshot.installation().ifKnown().orElseThrow();
    return snapshot.toBuilder()
        .installation(
            Seen.known(
                new Installation(
                    old.sitePackages(), old.distributions(), packages, List.of(leftovers))))
        .build();
  }

  /// The same computer with nothing of TensorFlow in it.
  public static Snapshot withoutTensorFlow(Snapshot snapshot) {
    Snapshot empty = withPackages(without(snapshot, "tensorflow"), List.of());
    ModulePath path = empty.modulePath().ifKnown().orElseThrow();
    List<Provider> providers =
        path.providers().stream().filter(p -> !p.module().equals("tensorflow")).toList();
    return empty.toBuilder()
        .modulePath(Seen.known(new ModulePath(path.entries(), providers, path.pthProblems())))
        .launch(
            TestLaunch.of(
                TestLaunch.raises(
                    "ModuleNotFoundError",
                    "No module named 'tensorflow'",
                    "/tmp/probe.py:10 <module>")))
        .build();
  }

  /// The same computer with another interpreter in the place of the chosen one.
  public static Snapshot withPython(Snapshot snapshot, UnaryOperator<Interpreter> change) {
    SelectedInterpreter old = snapshot.interpreter().ifKnown().orElseThrow();
    return snapshot.toBuilder()
        .interpreter(Seen.known(chosen(change.apply(old.interpreter()))))
        .build();
  }

  /// The same computer with these variables.
  public static Snapshot withVariables(Snapshot snapshot, String... namesAndValues) {
    List<Variable> variables = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      variables.add(new Variable(namesAndValues[i], Optional.of(namesAndValues[i + 1])));
    }
    return snapshot.toBuilder().variables(Seen.known(List.copyOf(variables))).build();
  }

  /// The same computer where these modules come from elsewhere; the first entry of the path is the
  /// working folder.
  public static Snapshot withProvider(Snapshot snapshot, Provider changed) {
    ModulePath old = snapshot.modulePath().ifKnown().orElseThrow();
    List<Provider> providers = new ArrayList<>(old.providers());
    providers.removeIf(provider -> provider.module().equals(changed.module()));
    providers.add(changed);
    return snapshot.toBuilder()
        .modulePath(
            Seen.known(new ModulePath(old.entries(), List.copyOf(providers), old.pthProblems())))
        .build();
  }

  /// The same computer with a processor that answers so about AVX.
  public static Snapshot withAvx(Snapshot snapshot, Answer avx) {
    Machine old = snapshot.machine().ifKnown().orElseThrow();
    return snapshot.toBuilder().machine(Seen.known(machine(old.operatingSystem(), avx))).build();
  }

  /// The same environment on a computer with another processor.
  public static Snapshot withCpu(Snapshot snapshot, Cpu cpu) {
    Machine old = snapshot.machine().ifKnown().orElseThrow();
    return withMachine(
        snapshot,
        new Machine(
            old.operatingSystem(),
            old.systemName(),
            old.kernel(),
            old.architecture(),
            Seen.known(cpu),
            old.memoryBytes(),
            old.availableMemoryBytes(),
            old.cLibrary(),
            old.longPaths(),
            old.container(),
            old.wsl()));
  }

  /// The same environment on another kind of computer.
  public static Snapshot withMachine(
      Snapshot snapshot, OperatingSystem system, Architecture architecture) {
    Machine old = snapshot.machine().ifKnown().orElseThrow();
    Seen<Cpu> cpu =
        old.cpu()
            .map(
                one ->
                    new Cpu("Apple M2", architecture, Map.of(), one.hypervisor(), one.emulated()));
    return withMachine(
        snapshot,
        new Machine(
            system,
            system.displayName(),
            old.kernel(),
            architecture,
            cpu,
            old.memoryBytes(),
            old.availableMemoryBytes(),
            old.cLibrary(),
            old.longPaths(),
            old.container(),
            old.wsl()));
  }

  /// The same environment inside a container, or inside the Windows Subsystem for Linux.
  public static Snapshot inside(Snapshot snapshot, Answer container, int wsl) {
    Machine old = snapshot.machine().ifKnown().orElseThrow();
    return withMachine(
        snapshot,
        new Machine(
            old.operatingSystem(),
            old.systemName(),
            old.kernel(),
            old.architecture(),
            old.cpu(),
            old.memoryBytes(),
            old.availableMemoryBytes(),
            old.cLibrary(),
            old.longPaths(),
            container,
            wsl));
  }

  /// The same computer with another C library.
  public static Snapshot withMachine(Snapshot snapshot, CLibrary library) {
    Machine old = snapshot.machine().ifKnown().orElseThrow();
    return withMachine(
        snapshot,
        new Machine(
            old.operatingSystem(),
            "Alpine Linux 3.20",
            old.kernel(),
            old.architecture(),
            old.cpu(),
            old.memoryBytes(),
            old.availableMemoryBytes(),
            Seen.known(library),
            old.longPaths(),
            old.container(),
            old.wsl()));
  }

  /// The same environment on a Mac with a system of this name.
  public static Snapshot withMacos(Snapshot snapshot, String systemName) {
    Machine old = snapshot.machine().ifKnown().orElseThrow();
    return withMachine(
        snapshot,
        new Machine(
            OperatingSystem.MACOS,
            systemName,
            old.kernel(),
            old.architecture(),
            old.cpu(),
            old.memoryBytes(),
            old.availableMemoryBytes(),
            Seen.notLooked(),
            old.longPaths(),
            old.container(),
            old.wsl()));
  }

  /// The same computer with this much left for programs.
  public static Snapshot withRoom(Snapshot snapshot, Room room) {
    return withLimits(
        snapshot, snapshot.machine().ifKnown().map(Machine::longPaths).orElseThrow(), room);
  }

  /// The same computer, which allows long paths or does not.
  public static Snapshot withLongPaths(Snapshot snapshot, Answer allowed) {
    return withLimits(
        snapshot, allowed, snapshot.machine().ifKnown().map(Machine::room).orElseThrow());
  }

  private static Snapshot withLimits(Snapshot snapshot, Answer longPaths, Room room) {
    Machine old = snapshot.machine().ifKnown().orElseThrow();
    return withMachine(
        snapshot,
        new Machine(
            old.operatingSystem(),
            old.systemName(),
            old.kernel(),
            old.architecture(),
            old.cpu(),
            old.memoryBytes(),
            old.availableMemoryBytes(),
            old.cLibrary(),
            longPaths,
            old.container(),
            old.wsl(),
            room));
  }

  private static Snapshot withMachine(Snapshot snapshot, Machine machine) {
    return snapshot.toBuilder().machine(Seen.known(machine)).build();
  }

  /// The same computer with one more library that TensorFlow needs.
  public static Snapshot withLibrary(Snapshot snapshot, String name, Status status, String detail) {
    NativeLibraries old = snapshot.nativeLibraries().ifKnown().orElseThrow();
    List<Library> libraries = new ArrayList<>(old.libraries());
    libraries.removeIf(library -> library.name().equals(name));
    libraries.add(
        new Library(
            name,
            status == Status.MISSING ? Optional.empty() : Optional.of("/opt/" + name),
            List.of("_pywrap_tensorflow_internal"),
            status,
            false,
            "",
            detail,
            List.of("first place", "second place"),
            0));
    return snapshot.toBuilder()
        .nativeLibraries(Seen.known(new NativeLibraries(old.roots(), libraries, old.redirected())))
        .build();
  }

  /// The same computer with one more library, made so.
  public static Snapshot withLibrary(Snapshot snapshot, String name, String detail, Make make) {
    return with(
        snapshot, library(name, detail.isEmpty() ? Status.FOUND : Status.CORRUPT, detail, make));
  }

  /// The same computer with one more library in place of the one of its name.
  public static Snapshot with(Snapshot snapshot, Library added) {
    NativeLibraries old = snapshot.nativeLibraries().ifKnown().orElseThrow();
    List<Library> libraries = new ArrayList<>(old.libraries());
    libraries.removeIf(library -> library.name().equals(added.name()));
    libraries.add(added);
    return snapshot.toBuilder()
        .nativeLibraries(
            Seen.known(
                new NativeLibraries(old.roots(), libraries, old.redirected(), old.surroundings())))
        .build();
  }

  private static Library library(String name, Status status, String detail, Make make) {
    return new Library(
        name,
        Optional.of("C:\\Python311\\" + name),
        List.of("_pywrap_tensorflow_internal.pyd"),
        status,
        false,
        "the folder of the Python program, C:\\Python311",
        detail,
        List.of(),
        1000,
        Optional.of(make));
  }

  /// The same computer with other surroundings of its libraries.
  public static Snapshot withSurroundings(Snapshot snapshot, Surroundings surroundings) {
    NativeLibraries old = snapshot.nativeLibraries().ifKnown().orElseThrow();
    return snapshot.toBuilder()
        .nativeLibraries(
            Seen.known(
                new NativeLibraries(
                    old.roots(), old.libraries(), old.redirected(), Optional.of(surroundings))))
        .build();
  }

  /// The same computer with these graphics cards, by maker and name, and no NVIDIA driver.
  public static Snapshot withCards(Snapshot snapshot, String... names) {
    List<Gpu.Card> cards =
        Arrays.stream(names)
            .map(
                name ->
                    new Gpu.Card(name, name.split(" ", 2)[0], Optional.empty(), Optional.empty()))
            .toList();
    return snapshot.toBuilder()
        .gpu(Seen.known(new Gpu(cards, Seen.notKnown("The kernel has not loaded it."))))
        .build();
  }

  /// Another Python of the same computer.
  public static Interpreter python(
      String path, String version, Architecture architecture, String kind) {
    return new Interpreter(
        path,
        List.of(),
        Optional.of(path),
        Optional.of(version),
        Optional.of(architecture),
        kind,
        Optional.empty(),
        path.replaceFirst("[/\\\\](bin|Scripts)?[/\\\\]?python.*$", ""),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /// The same computer, examined for another goal.
  public static Snapshot withGoal(Snapshot snapshot, Goal goal) {
    return new Snapshot(
        snapshot.schema(),
        snapshot.takenAt(),
        snapshot.request().withGoal(goal),
        snapshot.machine(),
        snapshot.variables(),
        snapshot.interpreter(),
        snapshot.otherInterpreters(),
        snapshot.modulePath(),
        snapshot.installation(),
        snapshot.nativeLibraries(),
        snapshot.gpu(),
        snapshot.launch(),
        snapshot.model(),
        snapshot.log());
  }

  /// The same Python, seen to be broken.
  public static Interpreter brokenPython(Interpreter python, String why) {
    return with(python, Optional.of(why), python.tensorflow());
  }

  /// The same Python with TensorFlow in it.
  public static Interpreter withTensorFlow(Interpreter python, String version) {
    return with(python, python.broken(), List.of(new InstalledVersion("tensorflow", version)));
  }

  private static Interpreter with(
      Interpreter python, Optional<String> broken, List<InstalledVersion> tensorflow) {
    return new Interpreter(
        python.path(),
        python.allPaths(),
        python.realPath(),
        python.version(),
        python.architecture(),
        python.kind(),
        python.manager(),
        python.prefix(),
        python.base(),
        python.basePrefix(),
        python.systemSitePackages(),
        false,
        broken,
        tensorflow,
        python.suggested());
  }

  private static Interpreter linuxPython() {
    return python("/home/anna/venv/bin/python", "3.11.7", Architecture.X86_64, "venv");
  }

  private static Interpreter windowsPython() {
    return python(
        "C:\\Users\\Anna\\venv\\Scripts\\python.exe", "3.11.9", Architecture.X86_64, "venv");
  }

  private static SelectedInterpreter chosen(Interpreter python) {
    return new SelectedInterpreter(
        python, SelectedInterpreter.By.VIRTUAL_ENV, "the environment that is active");
  }

  private static Machine machine(OperatingSystem system, Answer avx) {
    Map<CpuFeature, Answer> features = new EnumMap<>(CpuFeature.class);
    Arrays.stream(CpuFeature.values()).forEach(feature -> features.put(feature, avx));
    features.put(CpuFeature.SSE4_2, Answer.YES);
    boolean linux = system == OperatingSystem.LINUX;
    return new Machine(
        system,
        linux ? "Debian GNU/Linux 12" : "Windows 11 23H2",
        linux ? "6.1.0" : "10.0.22631",
        Architecture.X86_64,
        Seen.known(
            new Cpu(
                avx == Answer.YES ? "Intel Core i7-8550U" : "Intel Celeron N4000",
                Architecture.X86_64,
                features,
                Answer.NO,
                Answer.NO)),
        Seen.known(16L << 30),
        Seen.known(8L << 30),
        linux ? Seen.known(new CLibrary("glibc", Optional.of("2.36"))) : Seen.notLooked(),
        linux ? Answer.UNKNOWN : Answer.YES,
        Answer.NO,
        0);
  }

  private static ModulePath modulePath(String home, String site, String separator) {
    return new ModulePath(
        List.of(
            new Entry(home, Origin.WORKING_FOLDER, true, Optional.empty()),
            new Entry("/usr/lib/python3.11", Origin.STANDARD_LIBRARY, true, Optional.empty()),
            new Entry(site, Origin.SITE_PACKAGES, true, Optional.empty())),
        List.of(
            provider("tensorflow", site, separator),
            provider("keras", site, separator),
            provider("numpy", site, separator)),
        List.of());
  }

  private static Provider provider(String module, String site, String separator) {
    String file = String.join(separator, site, module, "__init__.py");
    return new Provider(module, file, Kind.PACKAGE, 2, true, List.of());
  }

  private static Installation installation(
      String site, String separator, List<Distribution> distributions) {
    return new Installation(
        List.of(site),
        distributions,
        List.of(new ImportPackage("tensorflow", site + separator + "tensorflow", true, 100)),
        List.of());
  }

  private static NativeLibraries linuxLibraries() {
    String root = LINUX_SITE + "/tensorflow/python/_pywrap_tensorflow_internal.so";
    String framework = LINUX_SITE + "/tensorflow/libtensorflow_framework.so.2";
    return new NativeLibraries(
        List.of(root),
        List.of(
            new Library(
                "libtensorflow_framework.so.2",
                Optional.of(framework),
                List.of("_pywrap_tensorflow_internal.so"),
                Status.FOUND,
                false,
                "RUNPATH of _pywrap_tensorflow_internal.so",
                "",
                List.of(),
                51_968_272),
            new Library(
                "libc.so.6",
                Optional.of("/lib/x86_64-linux-gnu/libc.so.6"),
                List.of("libtensorflow_framework.so.2"),
                Status.FOUND,
                false,
                "ld.so.cache",
                "",
                List.of(),
                1_926_256)),
        List.of());
  }

  private static Snapshot withDistributions(
      Snapshot snapshot, UnaryOperator<List<Distribution>> change) {
    Installation old = snapshot.installation().ifKnown().orElseThrow();
    return snapshot.toBuilder()
        .installation(
            Seen.known(
                new Installation(
                    old.sitePackages(),
                    change.apply(old.distributions()),
                    old.packages(),
                    old.leftovers())))
        .build();
  }
}
