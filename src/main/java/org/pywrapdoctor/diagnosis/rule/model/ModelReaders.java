package org.pywrapdoctor.diagnosis.rule.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pywrapdoctor.diagnosis.rule.Targets;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.knowledge.Release;
import org.pywrapdoctor.knowledge.Releases;
import org.pywrapdoctor.knowledge.Target;
import org.pywrapdoctor.requirement.SpecifierSet;
import org.pywrapdoctor.requirement.Version;

/// The releases of TensorFlow that can load a model.
///
/// @param lines by release line, oldest first, the Keras with which it can
/// @param best the one to take, when there is any
record ModelReaders(Map<Integer, ModelReaderVersion> lines, Optional<Best> best) {

  /// The Keras 3 that pip chooses where nothing is known of the Python.
  private static final Version NEWEST_KERAS = Version.of("3.15");

  /// @param version the release
  /// @param reader the same with the Keras that it needs
  record Best(Version version, ModelReaderVersion reader) {}

  static ModelReaders of(ModelCase models, Knowledge knowledge) {
    Optional<Target> target = Targets.of(models.snapshot());
    Version keras =
        target
            .flatMap(there -> knowledge.companions().newest("keras", SpecifierSet.ANY, there))
            .filter(version -> version.major() == 3)
            .orElse(NEWEST_KERAS);
    Map<Integer, ModelReaderVersion> fitting = new TreeMap<>();
    for (int line : lines(knowledge.releases().of(Releases.TENSORFLOW))) {
      readers(line, keras).stream()
          .filter(reader -> models.readability().obstacles(reader).isEmpty())
          .findFirst()
          .ifPresent(reader -> fitting.put(line, reader));
    }
    List<Release> here =
        target
            .map(there -> knowledge.releases().available(there))
            .orElseGet(() -> knowledge.releases().of(Releases.TENSORFLOW));
    Optional<Best> best =
        best(fitting, here, models)
            .or(() -> best(fitting, knowledge.releases().of(Releases.TENSORFLOW), models));
    return new ModelReaders(fitting, best);
  }

  /// A line as it comes, then with tf-keras.
  private static List<ModelReaderVersion> readers(int line, Version keras) {
    return line >= ModelReaderVersion.FIRST_KERAS_3
        ? List.of(ModelReaderVersion.keras3(line, keras), ModelReaderVersion.keras2(line))
        : List.of(ModelReaderVersion.keras2(line));
  }

  private static List<Integer> lines(List<Release> releases) {
    return releases.stream()
        .map(Release::version)
        .filter(version -> version.major() == 2)
        .map(version -> (int) version.minor())
        .distinct()
        .sorted()
        .toList();
  }

  /// The newest patch of the line that is nearest to the installed one.
  private static Optional<Best> best(
      Map<Integer, ModelReaderVersion> fitting, List<Release> releases, ModelCase models) {
    int wanted = models.readability().writerLine().orElse(models.reader().line());
    return lines(releases).stream()
        .filter(fitting::containsKey)
        .min(
            Comparator.comparingInt((Integer line) -> Math.abs(line - wanted))
                .thenComparing(l -> -l))
        .flatMap(
            line ->
                releases.stream()
                    .map(Release::version)
                    .filter(version -> version.major() == 2 && version.minor() == line)
                    .max(Version::compareTo)
                    .map(version -> new Best(version, fitting.get(line))));
  }

  /// The lines in words: `2.10 to 2.15, 2.16 to 2.21 with tf-keras`; empty text when there is none.
  String words() {
    List<String> runs = new ArrayList<>();
    List<Integer> known = List.copyOf(lines.keySet());
    int from = 0;
    for (int i = 0; i < known.size(); i++) {
      boolean last =
          i + 1 == known.size()
              || known.get(i + 1) != known.get(i) + 1
              || isTfKeras(known.get(i)) != isTfKeras(known.get(i + 1));
      if (last) {
        runs.add(run(known.get(from), known.get(i)));
        from = i + 1;
      }
    }
    return String.join(", ", runs);
  }

  private boolean isTfKeras(int line) {
    return lines.get(line).isTfKeras();
  }

  private String run(int first, int last) {
    return "2."
        + first
        + (first == last ? "" : " to 2." + last)
        + (isTfKeras(first) ? " with tf-keras" : "");
  }
}
