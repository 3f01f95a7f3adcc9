package org.pywrapdoctor.probe.interpreter.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.platform.FileStatus.Kind;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.FileView.Entry;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.interpreter.ExecutableNames;
import org.pywrapdoctor.probe.interpreter.search.Locator.Candidate;
import org.pywrapdoctor.probe.interpreter.search.OpenFolders.Folder;

/// Walks through a person's folders, the upper ones first, and comes up with the environments and
/// installations in them as it goes. Links are not followed, so that no loop holds it; folders that
/// hold no environment, or whose Pythons the known places tell, are left out. Whoever interrupts
/// the thread ends it.
final class FolderWalk {
  /// Far deeper than people keep their work, but an end.
  private static final int DEEPEST = 24;

  private static final Set<String> LEFT_OUT =
      Set.of(
          "node_modules",
          "__pycache__",
          "site-packages",
          "dist-packages",
          "bower_components",
          ".git",
          ".hg",
          ".svn",
          ".cache",
          ".npm",
          ".cargo",
          ".rustup",
          ".gradle",
          ".m2",
          ".mozilla",
          ".thunderbird",
          ".nuget",
          ".vscode",
          ".vscode-server",
          ".Trash",
          "Trash",
          "shims",
          "pkgs",
          "proc",
          "$Recycle.Bin",
          "System Volume Information",
          "WinSxS");

  /// What belongs to the inside of an environment.
  private static final Set<String> INSIDES =
      Set.of("lib", "lib64", "include", "share", "man", "doc", "etc", "ssl", "Lib", "Include");

  private static final Pattern LIBRARY = Pattern.compile("python\\d\\.\\d+t?");

  private final FileView files;
  private final PathStyle paths;
  private final boolean isMac;
  private final ExecutableNames names;
  private final Environments environments;
  private final OpenFolders open;

  FolderWalk(Host host, String root) {
    this.files = host.files();
    this.paths = files.paths();
    this.isMac = host.operatingSystem() == OperatingSystem.MACOS;
    this.names = new ExecutableNames(files);
    this.environments = new Environments(files);
    this.open = new OpenFolders(new Folder(root, 0));
  }

  /// The Pythons in and below the folder. Several threads may ask at once: each gets a part of
  /// them, all together get all.
  Stream<Candidate> candidates() {
    return Stream.generate(open::next)
        .takeWhile(Optional::isPresent)
        .flatMap(Optional::stream)
        .flatMap(this::look);
  }

  private Stream<Candidate> look(Folder given) {
    Folder folder =
        given.depth() == 0
            ? new Folder(files.realPath(given.path()).orElse(given.path()), 0)
            : given;
    List<Folder> inside = List.of();
    try {
      List<Entry> entries = files.entries(folder.path());
      boolean isEnvironment =
          entries.stream()
              .map(Entry::name)
              .anyMatch(name -> name.equals("pyvenv.cfg") || name.equals("conda-meta"));
      inside = inside(folder, entries, isEnvironment);
      return isEnvironment ? environments.in(folder.path()) : programs(folder, entries);
    } finally {
      open.bring(inside);
    }
  }

  private List<Folder> inside(Folder folder, List<Entry> entries, boolean isEnvironment) {
    if (folder.depth() == DEEPEST) {
      return List.of();
    }
    return entries.stream()
        .filter(entry -> entry.kind() == Kind.FOLDER)
        .map(Entry::name)
        .filter(name -> isWorthIt(folder, name, isEnvironment))
        .map(name -> new Folder(paths.join(folder.path(), name), folder.depth() + 1))
        .toList();
  }

  private Stream<Candidate> programs(Folder folder, List<Entry> entries) {
    boolean isForPrograms = paths == PathStyle.WINDOWS || paths.name(folder.path()).equals("bin");
    return isForPrograms && entries.stream().anyMatch(entry -> names.isPython(entry.name()))
        ? environments.amongPrograms(folder.path())
        : Stream.of();
  }

  private boolean isWorthIt(Folder folder, String name, boolean isEnvironment) {
    boolean isInside =
        isEnvironment
            && (INSIDES.contains(name)
                || name.equals(paths == PathStyle.WINDOWS ? "Scripts" : "bin"));
    boolean isHomesOwn =
        folder.depth() == 0
            && (paths == PathStyle.WINDOWS
                ? name.equalsIgnoreCase("AppData")
                : isMac && name.equals("Library"));
    return !isInside
        && !isHomesOwn
        && !LEFT_OUT.contains(name)
        && !LIBRARY.matcher(name).matches()
        && !(isMac && (name.endsWith(".app") || name.endsWith(".photoslibrary")))
        && !isSystem(folder.path(), name);
  }

  /// What the system makes up, where the walk begins at the root.
  private boolean isSystem(String folder, String name) {
    return folder.equals("/") && Set.of("proc", "sys", "dev", "run").contains(name);
  }
}
