package org.pywrapdoctor.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.knowledge.Pin;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.requirement.Version;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Machine;
import org.pywrapdoctor.snapshot.Snapshot;

/// Words the cures for one computer: with its paths, its Python and what pip is to install.
final class WayMaker {
  /// Tries TensorFlow, and prints its version and a sum.
  static final String CHECK =
      "import tensorflow as tf; print(tf.__version__, tf.reduce_sum(tf.ones([2, 2])).numpy())";

  /// Prints the graphics cards that TensorFlow uses.
  static final String CHECK_GPU =
      "import tensorflow as tf; print(tf.__version__, tf.config.list_physical_devices('GPU'))";

  private final Snapshot snapshot;
  private final Optional<Contents> contents;
  private final Wishes wishes;
  private final OperatingSystem system;
  private final String python;

  WayMaker(Snapshot snapshot, Optional<Contents> contents, Wishes wishes) {
    this.snapshot = snapshot;
    this.contents = contents;
    this.wishes = wishes;
    system =
        snapshot.machine().ifKnown().map(Machine::operatingSystem).orElse(OperatingSystem.LINUX);
    python =
        snapshot
            .python()
            .map(Interpreter::path)
            .orElse(system == OperatingSystem.WINDOWS ? "python" : "python3");
  }

  /// The way of a cure that needs no new packages; empty for the others.
  Optional<Way> direct(Cure cure) {
    boolean gpu = snapshot.request().goal() == Goal.GPU;
    Optional<String> prefix =
        Pythons.mayBeChanged(snapshot)
            ? Pythons.changeablePrefix(snapshot, system.paths())
            : Optional.empty();
    return new DirectWays(
            system, python, prefix, gpu ? CHECK_GPU : CHECK, Pythons.minorOf(snapshot))
        .of(cure);
  }

  /// A new environment first unless the person wishes otherwise; a change in place second, where a
  /// diagnosis offers one and pip may make it.
  List<Way> environmentWays(List<Cure> cures) {
    if (cures.isEmpty()) {
      return List.of();
    }
    List<Way> ways = new ArrayList<>();
    contents.map(this::newEnvironment).ifPresent(ways::add);
    if (Pythons.mayBeChanged(snapshot)) {
      inPlace(cures).ifPresent(way -> ways.add(wishes.inPlace() ? 0 : ways.size(), way));
    }
    return ways;
  }

  private Way newEnvironment(Contents chosen) {
    String folder = wishes.into().orElseGet(() -> EnvironmentFolder.of(snapshot, system));
    Tool tool = Pythons.tool(snapshot);
    String inside = EnvironmentFolder.python(folder, system, tool);
    String minor = chosen.pinSet().target().python().toString();
    Optional<String> base = Pythons.baseFor(snapshot, chosen.pinSet().target());
    List<Message> steps = new ArrayList<>();
    List<String> links = new ArrayList<>();
    if (base.isEmpty()) {
      steps.add(Message.of("remedy.get-python", "Install Python {minor} first", "minor", minor));
      links.add("https://www.python.org/downloads/");
    }
    steps.add(Message.of("remedy.make", "Make a new environment in {folder}", "folder", folder));
    steps.add(
        Message.of(
            "remedy.install",
            "Install TensorFlow {version} and what it needs into it",
            "version",
            chosen.pinSet().build().version().toString()));
    chosen
        .pinSet()
        .cuda()
        .ifPresent(
            cuda ->
                steps.add(
                    Message.of(
                        "remedy.cuda",
                        "For the graphics card install CUDA {cuda} and cuDNN {cudnn}",
                        "cuda",
                        cuda.cuda(),
                        "cudnn",
                        cuda.cudnn())));
    steps.add(Message.of("remedy.use", "Work with {python} from now on", "python", inside));
    List<Change> work = work(chosen, tool, base, folder, inside);
    for (Change change : work) {
      if (change instanceof Change.RegisterKernel(String kernel, _, String title)) {
        steps.add(
            Message.of(
                "remedy.kernel",
                "Show it in Jupyter as {title}, by the folder {kernel}",
                "title",
                title,
                "kernel",
                kernel));
      }
    }
    List<Command> commands =
        new EnvironmentCommands(tool, system)
            .of(base, minor, folder, requirements(chosen), conda(chosen));
    return new Way(
        Message.of("remedy.new-environment", "Make a new environment beside the old one"),
        Message.of(
            "remedy.new-environment-changes",
            "A new folder {folder}, and pip's own store of downloads; the old environment stays as"
                + " it is",
            "folder",
            folder),
        false,
        true,
        Message.of("remedy.new-environment-undo", "Delete the folder {folder}", "folder", folder),
        steps,
        commands,
        work,
        Downloads.megabytes(chosen),
        links);
  }

  /// CUDA that pip cannot bring is left to the person, unless they work with conda.
  private List<Change> work(
      Contents chosen, Tool tool, Optional<String> base, String folder, String inside) {
    if (chosen.pinSet().cuda().isPresent() && tool != Tool.CONDA) {
      return List.of(new Change.ByPerson());
    }
    List<Change> work = new ArrayList<>();
    work.add(
        new Change.MakeEnvironment(
            tool,
            base,
            chosen.pinSet().target().python().toString(),
            folder,
            requirements(chosen),
            conda(chosen),
            Downloads.megabytes(chosen)));
    Optional.of(folder)
        .filter(_ -> wishes.jupyter())
        .flatMap(environment -> Kernels.folder(snapshot, system, environment))
        .map(
            kernel ->
                new Change.RegisterKernel(
                    kernel, inside, "TensorFlow " + chosen.pinSet().build().version()))
        .ifPresent(work::add);
    return List.copyOf(work);
  }

  private List<String> requirements(Contents chosen) {
    List<String> all = new ArrayList<>(chosen.requirements());
    if (wishes.jupyter() && !Requirements.names(all).contains(Kernels.PACKAGE)) {
      all.add(Kernels.PACKAGE);
    }
    return List.copyOf(all);
  }

  private static List<String> conda(Contents chosen) {
    return chosen
        .pinSet()
        .cuda()
        .map(cuda -> List.of("cudatoolkit=" + cuda.cuda(), "cudnn=" + cuda.cudnn()))
        .orElse(List.of());
  }

  private Optional<Way> inPlace(List<Cure> cures) {
    List<String> remove = new ArrayList<>();
    List<String> install = new ArrayList<>();
    List<String> leftovers = new ArrayList<>();
    for (Cure cure : cures) {
      switch (cure) {
        case Cure.Reinstall(var removed, var installed, var left) -> {
          removed.forEach(name -> Requirements.name(name).ifPresent(remove::add));
          installed.forEach(line -> Requirements.line(line).ifPresent(install::add));
          leftovers.addAll(left);
        }
        case Cure.Install(var requirements) ->
            requirements.forEach(line -> Requirements.line(line).ifPresent(install::add));
        default -> {}
      }
    }
    return install.isEmpty()
        ? Optional.empty()
        : Optional.of(place().way(remove, leftovers, pinned(install)));
  }

  private InPlace place() {
    return new InPlace(
        Pythons.tool(snapshot),
        python,
        Pythons.changeablePrefix(snapshot, system.paths()),
        system.paths(),
        contents.flatMap(Downloads::megabytes));
  }

  /// In place, where the Python is the same, the companions change only as far as they must: those
  /// that a diagnosis names, and those that do not fit this TensorFlow.
  private List<String> pinned(List<String> install) {
    Optional<Contents> here =
        contents.filter(
            chosen ->
                Pythons.minorOf(snapshot)
                    .filter(chosen.pinSet().target().python()::equals)
                    .isPresent());
    return here.map(chosen -> Requirements.merged(install, needed(install, chosen)))
        .orElse(install);
  }

  private List<String> needed(List<String> install, Contents chosen) {
    Set<String> named = Requirements.names(install);
    Map<String, Version> installed =
        Wish.distributions(snapshot).stream()
            .flatMap(
                d -> Version.parse(d.version()).map(v -> Map.entry(d.normalizedName(), v)).stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
    return chosen.pinSet().pins().stream()
        .filter(
            pin ->
                named.contains(pin.name())
                    || Optional.ofNullable(installed.get(pin.name()))
                        .filter(pin.range()::contains)
                        .isEmpty())
        .map(Pin::requirement)
        .toList();
  }

  static Command pipInstall(String python, List<String> requirements, List<String> options) {
    List<String> arguments = new ArrayList<>(List.of(python, "-m", "pip", "install"));
    arguments.addAll(options);
    arguments.addAll(requirements);
    return new Command.Run(List.copyOf(arguments));
  }
}
