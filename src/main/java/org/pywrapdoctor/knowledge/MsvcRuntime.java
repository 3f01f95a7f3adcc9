package org.pywrapdoctor.knowledge;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.requirement.Version;
import tools.jackson.databind.JsonNode;

/// How new the Visual C++ runtime must be for a native file, told by what the file itself says.
public final class MsvcRuntime {

  private final List<Mark> marks;
  private final Version firstLinker;
  private final Version afterLinkers;

  private MsvcRuntime(List<Mark> marks, Version firstLinker, Version afterLinkers) {
    this.marks = marks;
    this.firstLinker = firstLinker;
    this.afterLinkers = afterLinkers;
  }

  static MsvcRuntime read(DataFiles files) {
    JsonNode file = files.json("msvc-runtime.json");
    return new MsvcRuntime(
        DataFile.rows(file, "marks")
            .map(
                row ->
                    new Mark(
                        DataFile.text(row, "library"),
                        DataFile.text(row, "uses"),
                        DataFile.text(row, "without"),
                        Version.of(DataFile.text(row, "floor"))))
            .toList(),
        Version.of(DataFile.text(file.path("linkers"), "from")),
        Version.of(DataFile.text(file.path("linkers"), "below")));
  }

  /// The oldest version of `library` that works with a file that imports `functions` of it;
  /// an older one crashes. Empty when the functions do not tell.
  public Optional<Version> provenFloor(String library, Collection<String> functions) {
    return marks.stream()
        .filter(mark -> mark.library().equalsIgnoreCase(library))
        .filter(mark -> functions.contains(mark.uses()) && !functions.contains(mark.without()))
        .map(Mark::floor)
        .max(Comparator.naturalOrder());
  }

  /// The version that Microsoft asks for with a linker's; an older one often works all the same.
  /// Empty for other makers' linkers.
  public Optional<Version> documentedFloor(String linker) {
    return Stream.of(linker)
        .flatMap(text -> Version.parse(text).stream())
        .filter(version -> version.compareTo(firstLinker) >= 0)
        .filter(version -> version.compareTo(afterLinkers) < 0)
        .findFirst();
  }

  private record Mark(String library, String uses, String without, Version floor) {}
}
