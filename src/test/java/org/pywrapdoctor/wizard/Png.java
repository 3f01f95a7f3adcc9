package org.pywrapdoctor.wizard;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;

/// Writes pictures as PNG (W3C, third edition), since JavaFX without `java.desktop` cannot.
public final class Png {

  private Png() {}

  /// Writes a picture and makes the folder that it goes to.
  public static void write(Image image, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes(image));
  }

  /// The picture as a file's content, with 8 bits for each of red, green, blue and alpha.
  public static byte[] bytes(Image image) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(file);
    out.writeLong(0x89504E470D0A1A0AL);
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream head = new DataOutputStream(header);
    head.writeInt(width);
    head.writeInt(height);
    head.write(new byte[] {8, 6, 0, 0, 0});
    chunk(out, "IHDR", header.toByteArray());
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(data)) {
      deflater.write(rows(image.getPixelReader(), width, height));
    }
    chunk(out, "IDAT", data.toByteArray());
    chunk(out, "IEND", new byte[0]);
    return file.toByteArray();
  }

  private static byte[] rows(PixelReader pixels, int width, int height) {
    byte[] rows = new byte[height * (1 + 4 * width)];
    int at = 0;
    for (int y = 0; y < height; y++) {
      at++;
      for (int x = 0; x < width; x++) {
        int argb = pixels.getArgb(x, y);
        rows[at++] = (byte) (argb >> 16);
        rows[at++] = (byte) (argb >> 8);
        rows[at++] = (byte) argb;
        rows[at++] = (byte) (argb >>> 24);
      }
    }
    return rows;
  }

  private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 checksum = new CRC32();
    checksum.update(name);
    checksum.update(content);
    out.writeInt(content.length);
    out.write(name);
    out.write(content);
    out.writeInt((int) checksum.getValue());
  }
}
