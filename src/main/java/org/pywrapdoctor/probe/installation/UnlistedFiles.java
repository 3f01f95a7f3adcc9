package org.pywrapdoctor.probe.installation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.pywrapdoctor.platform.FileStatus.Kind;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.probe.Reading;
import org.pywrapdoctor.snapshot.FileCheck;

/// Finds the files in an import package that no RECORD lists. Links are not followed, compiled code
/// does not count.
final class UnlistedFiles implements Callable<List<String>> {
  private static final int MOST_FOLDERS = 50_000;

  private final FileView files;
  private final String sitePackages;
  private final String importPackage;
  private final Set<String> listed = new HashSet<>();
  private final Set<String> listedFolders = new HashSet<>();

  /// @param records the RECORDs of all distributions that put files there
  UnlistedFiles(
      FileView files, String sitePackages, String importPackage, List<RecordFile> records) {
    this.files = files;
    this.sitePackages = sitePackages;
    this.importPackage = importPackage;
    records.stream().flatMap(record -> record.entries().stream()).forEach(this::take);
  }

  private void take(RecordEntry entry) {
    listed.add(entry.path());
    String folder = entry.path();
    for (int slash = folder.lastIndexOf('/'); slash > 0; slash = folder.lastIndexOf('/')) {
      folder = folder.substring(0, slash);
      if (!listedFolders.add(folder)) {
        return;
      }
    }
  }

  /// The absolute paths of the first of them.
  @Override
  public List<String> call() throws InterruptedException {
    List<String> found = new ArrayList<>();
    Deque<String> waiting = new ArrayDeque<>(List.of(importPackage));
    for (int folders = 0; !waiting.isEmpty() && folders < MOST_FOLDERS; folders++) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      String folder = waiting.pop();
      for (String name : Reading.names(files, path(folder))) {
        String inner = folder + "/" + name;
        if (listedFolders.contains(inner)) {
          waiting.add(inner);
        } else if (!listed.contains(inner) && !isCompiled(name)) {
          look(inner, found, waiting);
        }
        if (found.size() == FileCheck.MOST_PROBLEMS) {
          return found;
        }
      }
    }
    return found;
  }

  private void look(String inner, List<String> found, Deque<String> waiting) {
    Kind kind = files.linkStatus(path(inner)).map(status -> status.kind()).orElse(Kind.OTHER);
    if (kind == Kind.FOLDER) {
      waiting.add(inner);
    } else if (kind != Kind.OTHER) {
      found.add(path(inner));
    }
  }

  private static boolean isCompiled(String name) {
    return name.equals("__pycache__") || name.endsWith(".pyc");
  }

  private String path(String relative) {
    return files.paths().join(sitePackages, relative);
  }
}
