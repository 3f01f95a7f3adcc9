package org.pywrapdoctor.probe.interpreter;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.Reading;

/// The `.pth` files of a site-packages folder (CPython `Lib/site.py`, `addpackage`). Their paths
/// are followed; their lines of code are noted and never executed.
final class PthFiles {
  private static final int LIMIT = 1 << 20;
  private static final int LONGEST_QUOTE = 100;
  private static final Charset WINDOWS_CODE_PAGE = Charset.forName("windows-1252");

  private final FileView files;
  private final MinorVersion version;

  PthFiles(FileView files, MinorVersion version) {
    this.files = files;
    this.version = version;
  }

  /// Appends to `path` what the files in `folder` name.
  void follow(String folder, SearchPath path) {
    for (String name : Reading.names(files, folder)) {
      boolean hidden = name.startsWith(".") && version.isAtLeast(3, 13);
      String file = files.paths().join(folder, name);
      if (name.endsWith(".pth") && !hidden && files.isFile(file)) {
        text(file, path).ifPresent(text -> follow(folder, file, text.lines().toList(), path));
      }
    }
  }

  private void follow(String folder, String file, List<String> lines, SearchPath path) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("import ") || line.startsWith("import\t")) {
        path.note(
            "%s runs code when Python starts (line %d): %s".formatted(file, i + 1, quote(line)));
      } else if (!line.startsWith("#") && !line.isBlank() && line.indexOf('\0') < 0) {
        path.addFrom(file, files.paths().join(folder, line.stripTrailing()));
      }
    }
  }

  private Optional<String> text(String file, SearchPath path) {
    try {
      ByteBuffer bytes = files.readBytes(file, LIMIT);
      try {
        String text = StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
        boolean dropsMark = version.isAtLeast(3, 13) && text.startsWith("\ufeff");
        return Optional.of(dropsMark ? text.substring(1) : text);
      } catch (CharacterCodingException notUtf8) {
        path.note(file + " is not written in UTF-8, so that Python may read other names in it");
        return files.paths() == PathStyle.WINDOWS
            ? Optional.of(WINDOWS_CODE_PAGE.decode(bytes).toString())
            : Optional.empty();
      }
    } catch (IOException unreadable) {
      path.note(file + " cannot be read");
      return Optional.empty();
    }
  }

  private static String quote(String line) {
    return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
  }
}
