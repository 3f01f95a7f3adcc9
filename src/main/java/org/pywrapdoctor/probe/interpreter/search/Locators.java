package org.pywrapdoctor.probe.interpreter.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.interpreter.ProgramPath;
import org.pywrapdoctor.probe.interpreter.search.Locator.Candidate;
import org.pywrapdoctor.probe.interpreter.search.Suggestion.Because;

/// All places where Pythons are looked for. A new place is one more line here or in
/// [WellKnownFolders].
final class Locators {
  /// Folders whose programs hand on to others: the shims of pyenv and its relatives, and the names
  /// of the Store.
  private static final Set<String> HANDS_ON = Set.of("shims", "windowsapps");

  /// Threads that walk through one folder together: most of a walk is waiting for the file system.
  private static final int WALKERS = 4;

  private final Host host;
  private final Knowledge knowledge;
  private final PathStyle paths;
  private final Environments environments;

  Locators(Host host, Knowledge knowledge) {
    this.host = host;
    this.knowledge = knowledge;
    this.paths = host.files().paths();
    this.environments = new Environments(host.files());
  }

  /// The places of an order.
  List<Locator> all(SearchOrder order) {
    FolderPatterns own = new FolderPatterns(host);
    OperatingSystem system = host.operatingSystem();
    List<Locator> all = new ArrayList<>();
    String folder = order.folder();
    all.add(Locator.at("PATH", () -> new MeantPythons(host, knowledge).in(folder)));
    order
        .erring()
        .map(environment -> Locator.at(environment, () -> ofMessage(environment)))
        .ifPresent(all::add);
    all.add(Locator.at(folder, () -> new ProjectEnvironments(host).in(folder)));
    new ProgramPath(host)
        .folders().stream()
            .filter(path -> !HANDS_ON.contains(paths.name(path).toLowerCase(Locale.ROOT)))
            .map(path -> Locator.at(path, () -> environments.amongPrograms(path)))
            .forEach(all::add);
    WellKnownFolders.programs(system)
        .map(
            pattern ->
                Locator.at(pattern, () -> own.expand(pattern).flatMap(environments::amongPrograms)))
        .forEach(all::add);
    all.addAll(environments(WellKnownFolders.environments(system), own));
    all.add(
        Locator.at(
            "conda's places", () -> new CondaPlaces(host, host.homeFolder(), own).ofComputer()));
    all.add(Locator.at("pyenv's versions", () -> new PyenvRoots(host).candidates()));
    all.add(Locator.at("commands on PATH", () -> new ScriptOwners(host).candidates()));
    all.add(Locator.at("running programs", () -> new RunningPythons(host).candidates()));
    if (system == OperatingSystem.WINDOWS) {
      all.add(Locator.at("the registry", () -> new RegisteredPythons(host).candidates()));
    }
    all.addAll(ofPerson(host.homeFolder(), folder, own));
    order.roots().forEach(root -> all.addAll(ofRoot(root, folder)));
    if (order.walk()) {
      Stream.concat(Stream.of(host.homeFolder()), order.roots().stream())
          .distinct()
          .flatMap(this::walk)
          .forEach(all::add);
    }
    return all;
  }

  /// Those who walk through a folder, together.
  Stream<Locator> walk(String root) {
    FolderWalk walk = new FolderWalk(host, root);
    return Stream.generate(() -> new Locator(root, true, walk::candidates)).limit(WALKERS);
  }

  private Stream<Candidate> ofMessage(String environment) {
    return Stream.of(environment)
        .filter(paths::isAbsolute)
        .flatMap(environments::in)
        .map(candidate -> candidate.because(Because.TRACEBACK, Suggestion.OF_MESSAGE));
  }

  /// A further root may be another person's home: tools put the same folders there.
  private List<Locator> ofRoot(String root, String folder) {
    FolderPatterns theirs = new FolderPatterns(host, root);
    List<Locator> all =
        new ArrayList<>(environments(WellKnownFolders.inHome(host.operatingSystem()), theirs));
    all.addAll(ofPerson(root, folder, theirs));
    return all;
  }

  private List<Locator> environments(Stream<String> known, FolderPatterns patterns) {
    return known
        .map(pattern -> Locator.at(pattern, () -> environments.in(patterns.expand(pattern))))
        .toList();
  }

  private List<Locator> ofPerson(String home, String folder, FolderPatterns patterns) {
    List<Locator> all = new ArrayList<>();
    all.add(
        Locator.at(
            "conda's places in " + home, () -> new CondaPlaces(host, home, patterns).ofHome()));
    all.add(
        Locator.at(
            "Jupyter's kernels in " + home, () -> new JupyterKernels(host, patterns).candidates()));
    VsCodeSettings code = new VsCodeSettings(host, home, patterns);
    all.add(
        Locator.at(
            "the settings of VS Code in " + home,
            () -> Stream.concat(code.ofFolder(folder), code.ofPerson(folder))));
    all.add(
        Locator.at(
            "the settings of PyCharm in " + home,
            () -> new PyCharmSettings(host, home, patterns).candidates(folder)));
    all.add(
        Locator.at(
            "the settings of poetry, pdm and hatch in " + home,
            () -> new ToolSettings(host, home, patterns).candidates()));
    if (host.operatingSystem() == OperatingSystem.WINDOWS) {
      all.add(
          Locator.at(
              "the Microsoft Store in " + home,
              () -> new StorePythons(host, patterns).candidates()));
    }
    return all;
  }
}
