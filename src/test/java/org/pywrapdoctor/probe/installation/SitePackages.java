package org.pywrapdoctor.probe.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/// Makes small distributions on disk, with a right RECORD, as pip leaves them.
record SitePackages(Path folder) {

  /// Installs a distribution; the contents of a file are its text.
  SitePackages install(String name, String version, String headers, Map<String, String> files) {
    Map<String, String> all = new LinkedHashMap<>(files);
    String info = name + "-" + version + ".dist-info/";
    all.put(
        info + "METADATA",
        "Metadata-Version: 2.1\nName: %s\nVersion: %s\n%s\n\nText"
            .formatted(name, version, headers));
    all.put(
        info + "WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\nTag: cp311-cp311-linux_x86_64\n");
    all.put(info + "INSTALLER", "pip\n");
    StringBuilder record = new StringBuilder();
    all.forEach(
        (path, text) -> {
          write(path, text);
          record.append("%s,sha256=%s,%d\n".formatted(path, sha256(text), bytes(text).length));
        });
    write(info + "RECORD", record + info + "RECORD,,\n");
    return this;
  }

  SitePackages install(String name, String version, Map<String, String> files) {
    return install(name, version, "Summary: nothing", files);
  }

  /// Writes one file that no RECORD lists.
  SitePackages write(String path, String text) {
    try {
      Path file = folder.resolve(path).normalize();
      Files.createDirectories(file.getParent());
      Files.write(file, bytes(text));
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Path path(String path) {
    return folder.resolve(path);
  }

  static String sha256(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes(text));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
