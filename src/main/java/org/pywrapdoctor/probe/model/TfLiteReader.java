package org.pywrapdoctor.probe.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.pywrapdoctor.snapshot.Model.Operation;

/// Reads a TensorFlow Lite model (`tensorflow/compiler/mlir/lite/schema/schema.fbs`): its custom
/// operations, and what its converter notes: the oldest runtime that can read it, and the
/// TensorFlow that converted it.
final class TfLiteReader {
  private static final byte[] IDENTIFIER = {'T', 'F', 'L', '3'};
  private static final int OPERATOR_CODES = 1;
  private static final int BUFFERS = 4;
  private static final int METADATA = 6;
  private static final int CUSTOM_CODE = 1;
  private static final int MOST_ITEMS = 100_000;
  private static final int LONGEST_TEXT = 1000;

  private final ModelBytes bytes;

  private TfLiteReader(ModelBytes bytes) {
    this.bytes = bytes;
  }

  static boolean is(ModelBytes bytes) throws IOException {
    return bytes.startsWith(4, IDENTIFIER);
  }

  static void read(ModelBytes bytes, ModelDraft draft) throws IOException {
    new TfLiteReader(bytes).model(bytes.u32(0), draft);
  }

  private void model(long model, ModelDraft draft) throws IOException {
    TreeSet<String> custom = new TreeSet<>();
    for (long code : tables(model, OPERATOR_CODES)) {
      Optional<Long> name = field(code, CUSTOM_CODE);
      if (name.isPresent()) {
        custom.add(text(name.get()));
      }
    }
    draft.operations(custom.stream().map(name -> new Operation(name, List.of())).toList());
    List<Long> buffers = tables(model, BUFFERS);
    for (long note : tables(model, METADATA)) {
      Optional<Long> name = field(note, 0);
      Optional<Long> place = field(note, 1);
      long index = place.isPresent() ? bytes.u32(place.get()) : 0;
      if (name.isEmpty() || index >= buffers.size()) {
        continue;
      }
      Optional<Long> data = field(buffers.get((int) index), 0);
      if (data.isPresent()) {
        note(text(name.get()), target(data.get()), draft);
      }
    }
  }

  /// @param data a vector of bytes
  private void note(String name, long data, ModelDraft draft) throws IOException {
    long length = Math.min(bytes.u32(data), LONGEST_TEXT);
    switch (name) {
      case "min_runtime_version" ->
          draft.oldestRuntime(bytes.text(data + 4, length).replaceFirst("\0.*$", ""));
      case "CONVERSION_METADATA" -> {
        long root = data + 4 + bytes.u32(data + 4);
        Optional<Long> environment = field(root, 0);
        if (environment.isPresent()) {
          Optional<Long> version = field(target(environment.get()), 0);
          draft.tensorflow(version.isPresent() ? text(version.get()) : "");
        }
      }
      default -> {}
    }
  }

  /// Where a table's field stands; empty when it has its default.
  private Optional<Long> field(long table, int number) throws IOException {
    long fields = table - bytes.i32(table);
    int entry = 4 + 2 * number;
    int offset = entry < bytes.u16(fields) ? bytes.u16(fields + entry) : 0;
    return offset == 0 ? Optional.empty() : Optional.of(table + offset);
  }

  private long target(long field) throws IOException {
    return field + bytes.u32(field);
  }

  private String text(long field) throws IOException {
    long at = target(field);
    return bytes.text(at + 4, Math.min(bytes.u32(at), LONGEST_TEXT));
  }

  /// The tables of a vector.
  private List<Long> tables(long table, int number) throws IOException {
    Optional<Long> field = field(table, number);
    List<Long> tables = new ArrayList<>();
    if (field.isPresent()) {
      long vector = target(field.get());
      long count = bytes.u32(vector);
      if (count > MOST_ITEMS) {
        throw new Damage("it has more parts than can be true");
      }
      for (long i = 0; i < count; i++) {
        tables.add(target(vector + 4 + 4 * i));
      }
    }
    return tables;
  }
}
