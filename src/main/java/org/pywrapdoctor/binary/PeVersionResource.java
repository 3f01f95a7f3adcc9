package org.pywrapdoctor.binary;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/// Finds the version in the resources of a PE file (Microsoft, *VS_VERSIONINFO*).
final class PeVersionResource {

  private static final int VERSION_TYPE = 16;
  private static final long SUBFOLDER = 0x80000000L;
  private static final long SIGNATURE = 0xfeef04bdL;
  private static final int FIXED_INFORMATION = 40;

  private final ImageBytes bytes;
  private final long root;

  private PeVersionResource(ImageBytes bytes, long root) {
    this.bytes = bytes;
    this.root = root;
  }

  static Optional<PeVersion> read(ImageBytes bytes, PeLayout layout, long table)
      throws IOException {
    if (table == 0) {
      return Optional.empty();
    }
    PeVersionResource resource =
        new PeVersionResource(bytes, layout.offsetOf(table, "the table of resources"));
    OptionalLong entry = resource.versionEntry();
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    long data = layout.offsetOf(bytes.u32(entry.getAsLong()), "the version resource");
    long fixed = data + FIXED_INFORMATION;
    if (bytes.u32(fixed) != SIGNATURE) {
      return Optional.empty();
    }
    return Optional.of(
        new PeVersion(
            bytes.u16(fixed + 10),
            bytes.u16(fixed + 8),
            bytes.u16(fixed + 14),
            bytes.u16(fixed + 12)));
  }

  /// The resources are three levels of folders: type, name, language. The first name and language
  /// will do.
  private OptionalLong versionEntry() throws IOException {
    int named = bytes.u16(root + 12);
    int numbered = bytes.u16(root + 14);
    for (int i = 0; i < named + numbered; i++) {
      long at = root + 16 + 8L * i;
      if (bytes.u32(at) == VERSION_TYPE) {
        long names = bytes.u32(at + 4);
        long languages = firstBelow(names);
        return OptionalLong.of(root + firstBelow(languages));
      }
    }
    return OptionalLong.empty();
  }

  private long firstBelow(long folder) throws IOException {
    if ((folder & SUBFOLDER) == 0) {
      throw new MalformedException("the resources have too few levels", root);
    }
    return bytes.u32(root + (folder & ~SUBFOLDER) + 16 + 4);
  }
}
