package org.pywrapdoctor.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.knowledge.KnowledgeCopy;
import org.pywrapdoctor.knowledge.KnowledgeCopy.Reading;
import org.pywrapdoctor.platform.WholeFile;

/// Keeps a newer copy of the compatibility data in the person's data folder. It is fetched only
/// when the person says from where, used only while it is newer than what the program ships, and
/// replaced as a whole or not at all.
///
/// @param file where the copy is kept
public record KnowledgeStore(Path file) {
  private static final int MOST_BYTES = 16 << 20;
  private static final int PATIENCE_MILLISECONDS = 20_000;

  /// The one in our own folder in the person's application data.
  public static KnowledgeStore in(Path dataFolder) {
    return new KnowledgeStore(dataFolder.resolve("knowledge.json"));
  }

  /// The facts to work with: those of the kept copy when it is sound and newer, else the shipped.
  public Knowledge knowledge() {
    return kept().map(Knowledge::with).orElseGet(Knowledge::shipped);
  }

  /// The kept copy; empty when there is none, or none that counts.
  public Optional<KnowledgeCopy> kept() {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(in) instanceof KnowledgeCopy.Sound(KnowledgeCopy copy) && copy.isNewer()
          ? Optional.of(copy)
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /// Reads a copy from a file or an address that the person names, and keeps it when it is sound
  /// and newer than what the program ships.
  ///
  /// @throws IOException when it cannot be read or kept
  public Reading take(String place) throws IOException {
    byte[] bytes;
    try (InputStream in = open(place)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    Reading reading = read(bytes);
    if (reading instanceof KnowledgeCopy.Sound(KnowledgeCopy copy)) {
      if (!copy.isNewer()) {
        return new KnowledgeCopy.Refused(
            List.of(
                "It was collected on "
                    + copy.collected()
                    + ", and the program has the facts of "
                    + KnowledgeCopy.shippedOn()
                    + "."));
      }
      keep(bytes);
    }
    return reading;
  }

  /// Goes back to the facts inside the program.
  ///
  /// @throws IOException when the copy cannot be deleted
  public boolean forget() throws IOException {
    return Files.deleteIfExists(file);
  }

  private static Reading read(InputStream in) throws IOException {
    return read(in.readNBytes(MOST_BYTES + 1));
  }

  private static Reading read(byte[] bytes) {
    return bytes.length > MOST_BYTES
        ? new KnowledgeCopy.Refused(List.of("It is larger than 16 MiB."))
        : KnowledgeCopy.read(bytes);
  }

  private void keep(byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    WholeFile.write(file, bytes);
  }

  private static InputStream open(String place) throws IOException {
    String lower = place.toLowerCase(Locale.ROOT);
    if (lower.startsWith("https://") || lower.startsWith("http://")) {
      try {
        URLConnection connection = URI.create(place).toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLISECONDS);
        connection.setReadTimeout(PATIENCE_MILLISECONDS);
        return connection.getInputStream();
      } catch (IllegalArgumentException malformed) {
        throw new IOException("not an address: " + place, malformed);
      }
    }
    return Files.newInputStream(Path.of(place));
  }
}
