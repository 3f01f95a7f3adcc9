package org.pywrapdoctor.loader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.binary.BinaryReading;
import org.pywrapdoctor.binary.ElfImage;
import org.pywrapdoctor.loader.SearchedPlace.Outcome;
import org.pywrapdoctor.platform.PathStyle;

/// Finds the file for a bare library name in the order of glibc (`_dl_map_object`): RPATH of the
/// asking file and of those that loaded it, unless the asking file has a RUNPATH; then
/// LD_LIBRARY_PATH; RUNPATH of the asking file alone; the library cache; the default folders.
final class GlibcSearch implements ElfSearch {

  private static final String SYSTEM = "";

  private final ImageShelf shelf;
  private final LoadedObject program;
  private final SystemLayout system;
  private final SearchPath paths;
  private final List<String> variableFolders;
  private final List<String> subfolders;
  private final List<String> levels;
  private final Map<String, List<String>> existing = new HashMap<>();

  GlibcSearch(ImageShelf shelf, LinuxProcess process, LoadedObject program, SystemLayout system) {
    this.shelf = shelf;
    this.program = program;
    this.system = system;
    this.paths = new SearchPath(process.workingFolder(), system.libraryFolder(), system.platform());
    this.variableFolders =
        paths.variableFolders(process.variable("LD_LIBRARY_PATH"), program.folder());
    this.levels = HardwareVariants.levels(process.processorLevel());
    this.subfolders =
        HardwareVariants.subfolders(
            process.processorLevel(), system.platform(), system.glibcMinor());
  }

  @Override
  public Result find(LoadedObject asker, String name) {
    return new Search(asker, name).run();
  }

  @Override
  public Result atPath(Request request, String name) {
    String path = PathStyle.POSIX.join(paths.workingFolder(), name);
    SearchReason reason = new SearchReason(request.pathRule(), request.askedBy().orElse(""));
    Optional<Found> found = shelf.at(path).map(entry -> new Found(path, entry, reason));
    Outcome outcome = found.isPresent() ? Outcome.FOUND : Outcome.NOT_THERE;
    return new Result(found, Optional.empty(), List.of(new SearchedPlace(reason, path, outcome)));
  }

  @Override
  public String expand(String name, String folder) {
    return paths.expand(name, folder);
  }

  @Override
  public boolean isLoader(String name) {
    return false;
  }

  @Override
  public boolean heedsSonames() {
    return true;
  }

  @Override
  public boolean heedsVersions() {
    return true;
  }

  /// The folder and those of its subfolders for newer processors that exist, best first.
  private List<String> existing(String folder) {
    return existing.computeIfAbsent(
        folder,
        key -> {
          List<String> folders = new ArrayList<>();
          if (shelf.isFolder(key)) {
            subfolders.stream()
                .map(subfolder -> key + "/" + subfolder)
                .filter(shelf::isFolder)
                .forEach(folders::add);
            folders.add(key);
          }
          return folders;
        });
  }

  /// One search, with the notes that it takes.
  private final class Search {

    private final LoadedObject asker;
    private final String name;
    private final List<SearchedPlace> searched = new ArrayList<>();
    private Optional<Found> passedOver = Optional.empty();

    Search(LoadedObject asker, String name) {
      this.asker = asker;
      this.name = name;
    }

    Result run() {
      Optional<Found> found =
          inRpaths()
              .or(() -> in(variableFolders, SearchRule.LIBRARY_PATH, SYSTEM))
              .or(() -> in(asker.runpath(paths), SearchRule.RUNPATH, asker.path()))
              .or(this::inCache)
              .or(this::inDefaultFolders);
      return new Result(found, passedOver, searched);
    }

    private Optional<Found> inRpaths() {
      if (asker.image().runpath().isPresent()) {
        return Optional.empty();
      }
      boolean programAsked = false;
      for (Optional<LoadedObject> at = Optional.of(asker); at.isPresent(); at = at.get().loader()) {
        programAsked |= at.get() == program;
        Optional<Found> found = in(at.get().rpath(paths), SearchRule.RPATH, at.get().path());
        if (found.isPresent()) {
          return found;
        }
      }
      return programAsked
          ? Optional.empty()
          : in(program.rpath(paths), SearchRule.RPATH, program.path());
    }

    private Optional<Found> inCache() {
      SearchReason reason = new SearchReason(SearchRule.LIBRARY_CACHE, SYSTEM);
      Optional<String> path =
          system
              .cache()
              .find(name, levels)
              .filter(place -> !asker.image().noDefaultFolders() || !isInDefaultFolder(place));
      if (path.isEmpty()) {
        searched.add(new SearchedPlace(reason, LibraryCache.PATH, Outcome.NOT_THERE));
        return Optional.empty();
      }
      return at(path.get(), path.get(), reason);
    }

    private boolean isInDefaultFolder(String path) {
      return system.defaultFolders().stream().anyMatch(folder -> path.startsWith(folder + "/"));
    }

    private Optional<Found> inDefaultFolders() {
      return asker.image().noDefaultFolders()
          ? Optional.empty()
          : in(system.defaultFolders(), SearchRule.DEFAULT_FOLDERS, SYSTEM);
    }

    private Optional<Found> in(List<String> folders, SearchRule rule, String owner) {
      SearchReason reason = new SearchReason(rule, owner);
      for (String folder : folders) {
        List<String> places = existing(folder);
        if (places.isEmpty()) {
          searched.add(new SearchedPlace(reason, folder, Outcome.NO_FOLDER));
        }
        for (String place : places) {
          Optional<Found> found = at(place + "/" + name, place, reason);
          if (found.isPresent()) {
            return found;
          }
        }
      }
      return Optional.empty();
    }

    /// Takes the file at `path`. One for another processor is passed over in silence, as is one
    /// that may not be read; any other file ends the search, whatever it holds.
    private Optional<Found> at(String path, String place, SearchReason reason) {
      Optional<Found> found = shelf.at(path).map(entry -> new Found(path, entry, reason));
      Outcome outcome = found.map(file -> outcome(file.entry())).orElse(Outcome.NOT_THERE);
      searched.add(new SearchedPlace(reason, place, outcome));
      if (outcome == Outcome.WRONG_ARCHITECTURE || outcome == Outcome.UNREADABLE) {
        passedOver = passedOver.or(() -> found);
        return Optional.empty();
      }
      return found;
    }

    private Outcome outcome(ImageShelf.Entry entry) {
      if (entry.reading() instanceof BinaryReading.Unreadable) {
        return Outcome.UNREADABLE;
      }
      boolean isOther =
          entry.reading() instanceof BinaryReading.Image(ElfImage image)
              && !image.fits(program.image());
      return isOther ? Outcome.WRONG_ARCHITECTURE : Outcome.FOUND;
    }
  }
}
