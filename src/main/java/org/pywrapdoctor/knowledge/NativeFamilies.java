package org.pywrapdoctor.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The packages whose native files are looked at beside TensorFlow's own: what it imports, and what
/// is added to it.
public final class NativeFamilies {

  /// What a package is to TensorFlow.
  public enum Role {
    /// TensorFlow's import stops when its native files do not load.
    NEEDED,
    /// TensorFlow's import goes on without them.
    COMPANION,
    /// Adds operations or devices to TensorFlow and is made for one of its versions.
    ADDITION
  }

  /// Native files of one package.
  ///
  /// @param folder below site-packages, its parts separated by `/`
  /// @param name as a person knows the package
  /// @param role what it is to TensorFlow
  public record Family(String folder, String name, Role role) {

    /// Whether a file lies in it, whatever the style of its path.
    boolean holds(String path) {
      return path.replace('\\', '/').contains("/" + folder + "/");
    }
  }

  private final List<Family> families;

  private NativeFamilies(List<Family> families) {
    this.families = families;
  }

  static NativeFamilies read(DataFiles files) {
    return new NativeFamilies(
        DataFile.rows(files.json("native-families.json"), "families")
            .map(
                row ->
                    new Family(
                        DataFile.text(row, "folder"),
                        DataFile.text(row, "name"),
                        Role.valueOf(DataFile.text(row, "role").toUpperCase(Locale.ROOT))))
            .toList());
  }

  /// All of them, in the order in which they are opened.
  public List<Family> all() {
    return families;
  }

  /// The one that a native file belongs to.
  public Optional<Family> of(String path) {
    return families.stream().filter(family -> family.holds(path)).findFirst();
  }
}
