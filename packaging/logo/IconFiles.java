import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;

/// The icon files of two systems. Both are containers of PNG pictures, given here by the length of
/// a side in pixels.
final class IconFiles {

  /// The kinds of pictures in an Apple icon file, as `iconutil` names them: for each length the
  /// plain one, and the one of twice the sharpness.
  private static final Map<Integer, String[]> APPLE_KINDS =
      Map.of(
          16, new String[] {"icp4"},
          32, new String[] {"icp5", "ic11"},
          64, new String[] {"icp6", "ic12"},
          128, new String[] {"ic07"},
          256, new String[] {"ic08", "ic13"},
          512, new String[] {"ic09", "ic14"});

  private IconFiles() {}

  /// For Windows, which knows PNG in it since Vista. There 256 pixels are written as 0.
  static byte[] ico(SortedMap<Integer, byte[]> pictures) {
    int offset = 6 + 16 * pictures.size();
    int length = offset + pictures.values().stream().mapToInt(picture -> picture.length).sum();
    ByteBuffer file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    file.putShort((short) 0).putShort((short) 1).putShort((short) pictures.size());
    for (Map.Entry<Integer, byte[]> picture : pictures.entrySet()) {
      byte size = picture.getKey().byteValue();
      file.put(size).put(size).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32);
      file.putInt(picture.getValue().length).putInt(offset);
      offset += picture.getValue().length;
    }
    pictures.values().forEach(file::put);
    return file.array();
  }

  /// For macOS.
  static byte[] icns(SortedMap<Integer, byte[]> pictures) {
    ByteArrayOutputStream entries = new ByteArrayOutputStream();
    pictures.forEach(
        (size, picture) -> {
          for (String kind : APPLE_KINDS.getOrDefault(size, new String[0])) {
            entries.writeBytes(entry(kind, picture));
          }
        });
    return entry("icns", entries.toByteArray());
  }

  private static byte[] entry(String kind, byte[] content) {
    return ByteBuffer.allocate(8 + content.length)
        .put(kind.getBytes(StandardCharsets.US_ASCII))
        .putInt(8 + content.length)
        .put(content)
        .array();
  }
}
