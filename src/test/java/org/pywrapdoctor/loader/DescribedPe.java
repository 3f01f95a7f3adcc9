package org.pywrapdoctor.loader;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes 64-bit Windows libraries with just the imports and exports that a test wants.
public final class DescribedPe {

  private static final int ADDRESS = 0x1000;
  private static final int FILE_OFFSET = 0x200;
  private static final int SIZE = 0x20000;
  private static final int X86_64 = 0x8664;

  private final Map<String, List<String>> imports = new LinkedHashMap<>();
  private final List<String> exports = new ArrayList<>();
  private final Map<String, String> forwarders = new LinkedHashMap<>();
  private int machine = X86_64;

  public DescribedPe importing(String library, String... functions) {
    imports.put(library, List.of(functions));
    return this;
  }

  public DescribedPe exporting(String... functions) {
    exports.addAll(List.of(functions));
    return this;
  }

  /// Offers a function that another library really has, written as `LIBRARY.function`.
  public DescribedPe forwarding(String function, String target) {
    exports.add(function);
    forwarders.put(function, target);
    return this;
  }

  public DescribedPe for32Bits() {
    machine = 0x14c;
    return this;
  }

  public byte[] bytes() {
    ByteBuffer file = ByteBuffer.allocate(FILE_OFFSET + SIZE).order(ByteOrder.LITTLE_ENDIAN);
    file.putShort(0, (short) 0x5a4d).putInt(0x3c, 0x40).putInt(0x40, 0x4550);
    file.putShort(0x44, (short) machine).putShort(0x46, (short) 1);
    file.putShort(0x54, (short) 240).putShort(0x56, (short) 0x2022);
    int optional = 0x58;
    file.putShort(optional, (short) 0x20b).putInt(optional + 60, FILE_OFFSET);
    file.putInt(optional + 108, 16);
    int section = optional + 240;
    file.putInt(section + 8, SIZE).putInt(section + 12, ADDRESS);
    file.putInt(section + 16, SIZE).putInt(section + 20, FILE_OFFSET);
    file.position(FILE_OFFSET);
    writeImports(file, optional + 112 + 8);
    writeExports(file, optional + 112);
    return file.array();
  }

  private void writeImports(ByteBuffer file, int directory) {
    int table = file.position();
    file.putInt(directory, address(table));
    file.position(table + 20 * (imports.size() + 1));
    int descriptor = table;
    for (Map.Entry<String, List<String>> imported : imports.entrySet()) {
      List<Integer> names = new ArrayList<>();
      for (String function : imported.getValue()) {
        names.add(address(file.position()));
        file.putShort((short) 0);
        text(file, function);
      }
      int thunks = file.position();
      names.forEach(name -> file.putLong(name));
      file.putLong(0);
      file.putInt(descriptor, address(thunks)).putInt(descriptor + 16, address(thunks));
      file.putInt(descriptor + 12, address(file.position()));
      text(file, imported.getKey());
      descriptor += 20;
    }
  }

  private void writeExports(ByteBuffer file, int directory) {
    int table = file.position();
    int count = exports.size();
    file.putInt(directory, address(table));
    int functions = table + 40;
    int names = functions + 4 * count;
    int numbers = names + 4 * count;
    file.putInt(table + 16, 1).putInt(table + 20, count).putInt(table + 24, count);
    file.putInt(table + 28, address(functions)).putInt(table + 32, address(names));
    file.putInt(table + 36, address(numbers));
    file.position(numbers + 2 * count);
    for (int i = 0; i < count; i++) {
      file.putInt(functions + 4 * i, ADDRESS + SIZE - 1);
      String forwarder = forwarders.get(exports.get(i));
      if (forwarder != null) {
        file.putInt(functions + 4 * i, address(file.position()));
        text(file, forwarder);
      }
      file.putInt(names + 4 * i, address(file.position()));
      file.putShort(numbers + 2 * i, (short) i);
      text(file, exports.get(i));
    }
    file.putInt(directory + 4, file.position() - table);
  }

  private static void text(ByteBuffer file, String text) {
    file.put(text.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
  }

  private static int address(int position) {
    return position - FILE_OFFSET + ADDRESS;
  }
}
