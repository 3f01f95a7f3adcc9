package org.pywrapdoctor.loader;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.binary.BinaryImage;

/// What becomes of one library that a program or another library asks for.
///
/// @param name the name asked for; of a module that is opened by its path, its file name
/// @param path the file that the loader takes or stumbles over
/// @param neededBy the paths of the files that ask for it, in the order of asking
/// @param status what becomes of it
/// @param optional whether loading goes on without it
/// @param foundBy the rule that led to its path
/// @param detail what is wrong, in words, naming what is missing; empty text when nothing is
/// @param searched the places that the loader looked at, in order
/// @param further other files of its name that the search passed by; looked for on Windows only
/// @param image its headers, when they could be read
public record ResolvedLibrary(
    String name,
    Optional<String> path,
    List<String> neededBy,
    LibraryStatus status,
    boolean optional,
    Optional<SearchReason> foundBy,
    String detail,
    List<SearchedPlace> searched,
    List<LibraryCopy> further,
    Optional<BinaryImage> image) {

  public ResolvedLibrary {
    neededBy = List.copyOf(neededBy);
    searched = List.copyOf(searched);
    further = List.copyOf(further);
  }

  /// Whether it keeps the whole from loading.
  public boolean isObstacle() {
    return !optional && !status.isGood() && status != LibraryStatus.UNKNOWN;
  }

  /// The same as seen on a computer that it is not for: what is not there may be there elsewhere.
  ResolvedLibrary ifElsewhere() {
    boolean tells = status.isGood() || status == LibraryStatus.CORRUPT;
    return tells
        ? this
        : new ResolvedLibrary(
            name,
            Optional.empty(),
            neededBy,
            LibraryStatus.UNKNOWN,
            optional,
            Optional.empty(),
            "only the computer that it is for can tell",
            searched,
            further,
            image);
  }
}
