package org.pywrapdoctor.remedy.apply;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.remedy.Change;
import org.pywrapdoctor.remedy.Tool;

/// What is looked at before the first change is made, so that no work is begun that cannot end
/// well.
final class Precheck {
  /// Installed, TensorFlow takes about three times what pip downloads (measured: 2.15 and 2.21 on
  /// Linux); besides, pip keeps the download.
  private static final long TIMES_THE_DOWNLOAD = 4;

  private static final long MEGABYTE = 1_000_000;
  private static final long USUAL_DOWNLOAD = 700;

  /// Windows' `MAX_PATH` less the longest name below an environment with TensorFlow (measured: 2.20
  /// on Windows, 187 characters).
  private static final int LONGEST_FOLDER = 259 - 190;

  private Precheck() {}

  /// @throws Trouble when the change would fail
  static void of(Change change, OperatingSystem system, boolean shortPathsOnly) throws Trouble {
    switch (change) {
      case Change.MakeEnvironment order -> environment(order, system, shortPathsOnly);
      case Change.ChangeEnvironment order -> existing(order);
      case Change.RegisterKernel kernel -> newFolder(Path.of(kernel.folder()));
      case Change.RenameFile(String path, String newName) -> rename(Path.of(path), newName);
      case Change.ByPerson _ ->
          throw new Trouble(
              Message.of("apply.by-person", "Only you can do this"),
              Message.of("apply.by-person-advice", "Follow the steps that are shown"));
    }
  }

  /// The first of `wanted`, `wanted-2`, … that is new or empty.
  static String freeFolder(String wanted) throws IOException {
    String folder = wanted;
    for (int number = 2; !isNewOrEmpty(Path.of(folder)); number++) {
      folder = wanted + "-" + number;
    }
    return folder;
  }

  private static void environment(
      Change.MakeEnvironment order, OperatingSystem system, boolean shortPathsOnly) throws Trouble {
    Path folder = Path.of(order.folder());
    if (order.tool() == Tool.PIP && order.base().isEmpty()) {
      throw noPython(order);
    }
    if (system == OperatingSystem.WINDOWS
        && shortPathsOnly
        && order.folder().length() > LONGEST_FOLDER) {
      throw new Trouble(
          Message.of(
              "apply.long-path",
              "The path {folder} is too long for what Windows takes",
              "folder",
              order.folder()),
          Message.of("apply.long-path-advice", "Choose a shorter folder, such as C:\\tf"));
    }
    try {
      newFolder(folder);
      space(order.downloadMegabytes(), folder);
    } catch (IOException e) {
      throw cannotWrite(folder, e);
    }
  }

  private static void newFolder(Path folder) throws Trouble {
    try {
      if (!isNewOrEmpty(folder)) {
        throw new Trouble(
            Message.of(
                "apply.not-empty", "{folder} is there and not empty", "folder", folder.toString()),
            Message.of("apply.not-empty-advice", "Choose a folder that is new or empty"));
      }
    } catch (IOException e) {
      throw cannotWrite(folder, e);
    }
  }

  static Trouble noPython(Change.MakeEnvironment order) {
    return new Trouble(
        Message.of(
            "apply.no-python", "Python {minor} is not on this computer", "minor", order.minor()),
        Message.of(
            "apply.no-python-advice",
            "Install it from python.org, for yourself alone, and try again"));
  }

  private static void existing(Change.ChangeEnvironment order) throws Trouble {
    Path folder = Path.of(order.prefix());
    try {
      Files.delete(Files.createTempFile(folder, "pywrap-doctor", ".part"));
      space(order.downloadMegabytes(), folder);
    } catch (IOException e) {
      throw cannotWrite(folder, e);
    }
    for (String leftover : order.leftovers()) {
      if (!Path.of(leftover).normalize().startsWith(folder)) {
        throw new Trouble(
            Message.of("apply.outside", "{path} lies outside the environment", "path", leftover),
            Message.of("apply.outside-advice", "Make a new environment instead"));
      }
    }
  }

  private static void space(Optional<Integer> downloadMegabytes, Path folder)
      throws IOException, Trouble {
    Path existing =
        Stream.iterate(folder, Path::getParent)
            .takeWhile(path -> path != null)
            .filter(Files::isDirectory)
            .findFirst()
            .orElse(folder);
    long needed =
        downloadMegabytes.map(Integer::longValue).orElse(USUAL_DOWNLOAD) * TIMES_THE_DOWNLOAD;
    long free = Files.getFileStore(existing).getUsableSpace() / MEGABYTE;
    if (free < needed) {
      throw new Trouble(
          Message.of(
              "apply.space",
              "About {needed} MB are needed in {folder}, and {free} MB are free",
              "needed",
              Long.toString(needed),
              "folder",
              existing.toString(),
              "free",
              Long.toString(free)),
          Message.of("apply.space-advice", "Free some space, or choose a folder on another disk"));
    }
  }

  static Trouble cannotWrite(Path folder, IOException e) {
    return new Trouble(
        Message.of(
            "apply.cannot-write",
            "{folder} cannot be written to: {why}",
            "folder",
            folder.toString(),
            "why",
            String.valueOf(e.getMessage())),
        Message.of("apply.cannot-write-advice", "Choose a folder that you may write to"));
  }

  private static void rename(Path path, String newName) throws Trouble {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new Trouble(
          Message.of("apply.gone", "{path} is not there any more", "path", path.toString()),
          Message.of("apply.gone-advice", "Check again"));
    }
    if (Files.exists(path.resolveSibling(newName), LinkOption.NOFOLLOW_LINKS)) {
      throw new Trouble(
          Message.of("apply.taken", "There is a {name} already", "name", newName),
          Message.of(
              "apply.taken-advice", "Give {path} another name yourself", "path", path.toString()));
    }
  }

  private static boolean isNewOrEmpty(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
      return !content.iterator().hasNext();
    }
  }
}
