package org.pywrapdoctor.wizard.step.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pywrapdoctor.wizard.word.Words;

/// Puts Pythons of one kind together under a heading.
final class RowGroups {
  private final Words words;

  RowGroups(Words words) {
    this.words = words;
  }

  /// The same rows by kind, each kind under its heading, in the order of the alphabet.
  List<ListedRow> of(List<PythonRow> rows) {
    Map<String, List<PythonRow>> groups =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    PythonRow::group,
                    () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER),
                    Collectors.toList()));
    List<ListedRow> grouped = new ArrayList<>();
    groups.forEach(
        (kind, members) -> {
          grouped.add(
              new GroupRow(
                  words.text(
                      "python.group", "kind", kind, "count", String.valueOf(members.size()))));
          grouped.addAll(members);
        });
    return grouped;
  }
}
