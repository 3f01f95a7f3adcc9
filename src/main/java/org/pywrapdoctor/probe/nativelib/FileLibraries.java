package org.pywrapdoctor.probe.nativelib;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.binary.BinaryImage;
import org.pywrapdoctor.binary.BinaryReader;
import org.pywrapdoctor.binary.BinaryReading;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.loader.Opening;
import org.pywrapdoctor.loader.Resolution;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.ByteSource;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.NativeLibraries.Status;

/// The native dependencies of any one file, as the loader of its system would find them. Files for
/// another system are looked at as far as they tell by themselves.
public final class FileLibraries {

  private static final String HINT =
      "Name a library, an extension module or a program: .so, .pyd, .dll, .dylib or .exe.";

  private final Host host;
  private final Knowledge knowledge;

  public FileLibraries(Host host, Knowledge knowledge) {
    this.host = host;
    this.knowledge = knowledge;
  }

  /// What can be said of the file at `path`.
  ///
  /// @param python whose search rules count
  /// @param asked whether the person chose it, so that it counts even where it does not fit
  public FileAnswer of(String path, Optional<Interpreter> python, boolean asked) {
    FileView files = host.files();
    if (files.isFolder(path)) {
      return new FileAnswer.None(true, path + " is a folder.", HINT);
    }
    if (!files.isFile(path)) {
      return new FileAnswer.None(false, "There is no file " + path + ".", "Check its name.");
    }
    BinaryReading reading = read(files, path);
    if (reading instanceof BinaryReading.Image(BinaryImage image)) {
      return tree(path, image, python, asked);
    }
    if (reading instanceof BinaryReading.Malformed(String what, long offset)) {
      return damaged(path, what, offset);
    }
    return reading instanceof BinaryReading.Unreadable(String why)
        ? new FileAnswer.None(
            true, path + " cannot be read: " + why, "Check that you may read the file.")
        : new FileAnswer.None(
            true, path + " is no native binary: it is neither ELF nor PE nor Mach-O.", HINT);
  }

  private static BinaryReading read(FileView files, String path) {
    try (ByteSource source = files.open(path)) {
      return BinaryReader.read(source);
    } catch (IOException unreadable) {
      return new BinaryReading.Unreadable(String.valueOf(unreadable.getMessage()));
    }
  }

  private FileAnswer tree(
      String path, BinaryImage image, Optional<Interpreter> python, boolean asked) {
    Resolution resolution =
        new FileResolver(host, python, asked).resolve(path, image, openings(path));
    FileTree tree = FileTree.of(path, host.files().realPath(path).orElse(path), resolution);
    List<Library> libraries = new Translation(knowledge).libraries(tree.resolution());
    return new FileAnswer.Tree(
        image.format(), architecture(image), tree.resolution().loads(), tree.named(libraries));
  }

  /// A module inside TensorFlow is opened after those that importing the package opens.
  private List<Opening> openings(String path) {
    return TensorFlowPackage.around(path, host.files())
        .map(
            found ->
                new Openings(
                        host.files(),
                        knowledge,
                        host.operatingSystem(),
                        TensorFlowModules.firstIn(found.folder(), host.files()),
                        found.version())
                    .of(path))
        .orElse(List.of(Opening.module(path)));
  }

  private static Optional<String> architecture(BinaryImage image) {
    return image.architectures().stream()
        .map(Architecture::id)
        .sorted()
        .reduce((a, b) -> a + "," + b);
  }

  /// A file that begins like a binary and goes wrong after that is a broken binary.
  private FileAnswer damaged(String path, String what, long offset) {
    String name = host.files().paths().name(path);
    Library itself =
        new Library(
            name,
            Optional.of(path),
            List.of(),
            Status.CORRUPT,
            false,
            "",
            what + " (at byte " + offset + ")",
            List.of(),
            host.files().status(path).map(status -> status.size()).orElse(0L));
    return new FileAnswer.Tree(format(path), Optional.empty(), Optional.of(false), List.of(itself));
  }

  /// Only the first bytes are sound.
  private String format(String path) {
    try {
      byte[] start = new byte[4];
      host.files().readBytes(path, 4).get(start);
      return start[0] == 0x7f ? "elf" : start[0] == 'M' ? "pe" : "mach-o";
    } catch (IOException | java.nio.BufferUnderflowException changed) {
      return "elf";
    }
  }
}
