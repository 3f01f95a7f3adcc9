package org.pywrapdoctor.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.pywrapdoctor.loader.SearchedPlace.Outcome;
import org.pywrapdoctor.platform.PathStyle;

/// Finds the file for an install name in the order of dyld: the folders of `DYLD_LIBRARY_PATH`, the
/// path itself with its `@` words replaced, the folders of `DYLD_FALLBACK_LIBRARY_PATH`.
final class MacSearch {

  private static final PathStyle PATHS = PathStyle.POSIX;
  private static final String FALLBACK = "/usr/local/lib:/usr/lib";
  private static final String RPATH = "@rpath/";

  /// The file that a search ended at.
  record Found(String path, ImageShelf.Entry entry, SearchReason reason) {}

  /// Where a search ended and where it looked.
  record Result(Optional<Found> found, boolean inSharedCache, List<SearchedPlace> searched) {}

  private record Candidate(String path, SearchReason reason) {}

  private final ImageShelf shelf;
  private final MacProcess process;
  private final String executableFolder;

  MacSearch(ImageShelf shelf, MacProcess process) {
    this.shelf = shelf;
    this.process = process;
    this.executableFolder =
        process
            .executable()
            .map(path -> shelf.files().realPath(path).orElse(path))
            .flatMap(PATHS::parent)
            .orElse("");
  }

  /// Looks at one path.
  Result atPath(String path) {
    return firstOf(List.of(new Candidate(path, new SearchReason(SearchRule.OPENED, ""))));
  }

  /// Searches for what `asker` needs under `name`.
  Result find(String name, MacObject asker) {
    List<Candidate> candidates = new ArrayList<>();
    String file = PATHS.name(name);
    inVariable(candidates, "DYLD_LIBRARY_PATH", "", SearchRule.DYLD_LIBRARY_PATH, file);
    if (name.startsWith(RPATH)) {
      Optional<MacObject> at = Optional.of(asker);
      while (at.isPresent()) {
        MacObject holder = at.get();
        SearchReason reason = new SearchReason(SearchRule.RPATH_COMMAND, holder.path());
        for (String folder : holder.slice().rpaths()) {
          String path = expand(folder, holder) + "/" + name.substring(RPATH.length());
          candidates.add(new Candidate(path, reason));
        }
        at = holder.loader();
      }
    } else {
      SearchReason reason = new SearchReason(SearchRule.WRITTEN_PATH, asker.path());
      candidates.add(new Candidate(expand(name, asker), reason));
    }
    inVariable(candidates, "DYLD_FALLBACK_LIBRARY_PATH", FALLBACK, SearchRule.DYLD_FALLBACK, file);
    return firstOf(candidates);
  }

  private void inVariable(
      List<Candidate> candidates, String name, String otherwise, SearchRule rule, String file) {
    String value = isProtected() ? otherwise : process.variables().getOrDefault(name, otherwise);
    for (String folder : PATHS.splitList(value)) {
      if (!folder.isEmpty()) {
        candidates.add(
            new Candidate(
                PATHS.join(process.workingFolder(), folder, file), new SearchReason(rule, "")));
      }
    }
  }

  /// System Integrity Protection takes the variables away from Apple's own programs.
  private boolean isProtected() {
    return executableFolder.startsWith("/usr/bin") || executableFolder.startsWith("/System/");
  }

  private String expand(String path, MacObject holder) {
    String expanded =
        path.replaceFirst("^@loader_path(?=/|$)", Matcher.quoteReplacement(holder.folder()))
            .replaceFirst("^@executable_path(?=/|$)", Matcher.quoteReplacement(executableFolder));
    return PATHS.join(process.workingFolder(), expanded);
  }

  private Result firstOf(List<Candidate> candidates) {
    List<SearchedPlace> searched = new ArrayList<>();
    for (Candidate candidate : candidates) {
      String path = PATHS.normalize(candidate.path());
      Optional<ImageShelf.Entry> entry = shelf.at(path);
      Outcome outcome = entry.isPresent() ? Outcome.FOUND : Outcome.NOT_THERE;
      searched.add(new SearchedPlace(candidate.reason(), path, outcome));
      if (entry.isPresent()) {
        return new Result(
            Optional.of(new Found(path, entry.get(), candidate.reason())), false, searched);
      }
      if (isSystem(path) && candidate.reason().rule() != SearchRule.DYLD_FALLBACK) {
        return new Result(Optional.empty(), true, searched);
      }
    }
    return new Result(Optional.empty(), false, searched);
  }

  private static boolean isSystem(String path) {
    return path.startsWith("/usr/lib/") || path.startsWith("/System/Library/");
  }
}
