package org.pywrapdoctor.loader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pywrapdoctor.binary.BinaryReading;
import org.pywrapdoctor.binary.ElfImage;
import org.pywrapdoctor.loader.SearchedPlace.Outcome;
import org.pywrapdoctor.platform.PathStyle;

/// Finds the file for a bare library name in the order of musl 1.2 (`load_library` in
/// `ldso/dynlink.c`): LD_LIBRARY_PATH; RPATH or RUNPATH, which it treats alike, of the asking file
/// and of all that loaded it; the folders of `/etc/ld-musl-ARCH.path`, or three of its own. The
/// first file of the name ends the search, whatever it holds. Names of the C library and its parts
/// stand for the loader itself.
final class MuslSearch implements ElfSearch {

  private static final String DEFAULT_FOLDERS = "/lib:/usr/local/lib:/usr/lib";
  private static final int LIMIT = 1 << 16;
  private static final Pattern OWN_NAME =
      Pattern.compile("lib(?:c|pthread|rt|m|dl|util|xnet)\\..*");
  private static final Pattern LOADER = Pattern.compile("(.*)/lib/ld-musl-([^/]+)\\.so\\.1");
  private static final Pattern ORIGIN = Pattern.compile("\\$(?:ORIGIN|\\{ORIGIN})");

  private final ImageShelf shelf;
  private final String workingFolder;
  private final List<String> variableFolders;
  private final SearchReason systemReason;
  private final List<String> systemFolders;
  private final String loader;

  MuslSearch(ImageShelf shelf, LinuxProcess process, LoadedObject program) {
    this.shelf = shelf;
    this.workingFolder = process.workingFolder();
    this.variableFolders = folders(process.variable("LD_LIBRARY_PATH").orElse(""));
    this.loader = program.image().interpreter().orElse("");
    String file = LOADER.matcher(loader).replaceFirst("$1/etc/ld-musl-$2.path");
    Optional<String> list = text(file);
    this.systemReason =
        list.isPresent()
            ? new SearchReason(SearchRule.LOADER_PATH_FILE, file)
            : new SearchReason(SearchRule.DEFAULT_FOLDERS, "");
    this.systemFolders = folders(list.orElse(DEFAULT_FOLDERS));
  }

  /// Whether musl's loader starts a program.
  static boolean starts(ElfImage program) {
    return program.interpreter().filter(path -> LOADER.matcher(path).matches()).isPresent();
  }

  @Override
  public Result find(LoadedObject asker, String name) {
    List<SearchedPlace> searched = new ArrayList<>();
    Optional<Found> found =
        in(variableFolders, new SearchReason(SearchRule.LIBRARY_PATH, ""), name, searched);
    Optional<LoadedObject> at = Optional.of(asker);
    while (found.isEmpty() && at.isPresent()) {
      ElfImage image = at.get().image();
      SearchRule rule = image.runpath().isPresent() ? SearchRule.RUNPATH : SearchRule.RPATH;
      found = in(runpath(at.get()), new SearchReason(rule, at.get().path()), name, searched);
      at = at.get().loader();
    }
    if (found.isEmpty()) {
      found = in(systemFolders, systemReason, name, searched);
    }
    return new Result(found, Optional.empty(), searched);
  }

  /// The folders of a file's RUNPATH, else of its RPATH. One that names anything but `$ORIGIN`
  /// does not count at all.
  private List<String> runpath(LoadedObject object) {
    ElfImage image = object.image();
    String written = image.runpath().or(image::rpath).orElse("");
    String path = ORIGIN.matcher(written).replaceAll(Matcher.quoteReplacement(object.folder()));
    return path.contains("$") && !object.folder().contains("$") ? List.of() : folders(path);
  }

  private Optional<Found> in(
      List<String> folders, SearchReason reason, String name, List<SearchedPlace> searched) {
    for (String folder : folders) {
      String path = folder + "/" + name;
      Optional<Found> found = shelf.at(path).map(entry -> new Found(path, entry, reason));
      Outcome outcome = outcome(folder, found);
      searched.add(new SearchedPlace(reason, folder, outcome));
      if (outcome == Outcome.FOUND) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Outcome outcome(String folder, Optional<Found> found) {
    if (found.isEmpty()) {
      return shelf.isFolder(folder) ? Outcome.NOT_THERE : Outcome.NO_FOLDER;
    }
    return found.get().entry().reading() instanceof BinaryReading.Unreadable
        ? Outcome.UNREADABLE
        : Outcome.FOUND;
  }

  @Override
  public Result atPath(Request request, String name) {
    String path = PathStyle.POSIX.join(workingFolder, name);
    SearchReason reason = new SearchReason(request.pathRule(), request.askedBy().orElse(""));
    Optional<Found> found = shelf.at(path).map(entry -> new Found(path, entry, reason));
    Outcome outcome = found.isPresent() ? Outcome.FOUND : Outcome.NOT_THERE;
    return new Result(found, Optional.empty(), List.of(new SearchedPlace(reason, path, outcome)));
  }

  @Override
  public String expand(String name, String folder) {
    return name;
  }

  @Override
  public boolean isLoader(String name) {
    return OWN_NAME.matcher(name).matches()
        || name.equals(PathStyle.POSIX.name(loader))
        || name.equals(loader);
  }

  @Override
  public boolean heedsSonames() {
    return false;
  }

  @Override
  public boolean heedsVersions() {
    return false;
  }

  private Optional<String> text(String file) {
    try {
      return Optional.of(shelf.files().readText(file, LIMIT, StandardCharsets.UTF_8));
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }

  private List<String> folders(String path) {
    return Arrays.stream(path.split("[:\n]"))
        .filter(folder -> !folder.isEmpty())
        .distinct()
        .map(folder -> PathStyle.POSIX.join(workingFolder, folder))
        .toList();
  }
}
