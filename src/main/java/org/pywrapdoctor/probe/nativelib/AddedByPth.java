package org.pywrapdoctor.probe.nativelib;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pywrapdoctor.loader.WindowsProcess.AddedFolder;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.Reading;
import org.pywrapdoctor.snapshot.Interpreter;

/// Folders that the `.pth` files of an environment give to `os.add_dll_directory` when Python
/// starts. Only the plain forms are understood: a folder of Python's own, or a literal path.
final class AddedByPth {

  private static final int LIMIT = 1 << 16;

  private static final Pattern CALL =
      Pattern.compile(
          "add_dll_directory\\(\\s*(?:sys\\.(prefix|base_prefix|exec_prefix)|r?(['\"])(.*?)\\2)"
              + "\\s*\\)");

  private final FileView files;
  private final PathStyle paths;
  private final Interpreter interpreter;

  AddedByPth(FileView files, Interpreter interpreter) {
    this.files = files;
    this.paths = files.paths();
    this.interpreter = interpreter;
  }

  /// The folders, in the order in which Python runs the files.
  List<AddedFolder> in(List<String> sitePackages) {
    List<AddedFolder> added = new ArrayList<>();
    for (String folder : sitePackages) {
      for (String name : Reading.names(files, folder)) {
        if (name.endsWith(".pth")) {
          String text = Reading.text(files, paths.join(folder, name), LIMIT).orElse("");
          text.lines()
              .filter(line -> line.startsWith("import"))
              .forEach(line -> collect(line, name, added));
        }
      }
    }
    return added;
  }

  private void collect(String line, String file, List<AddedFolder> added) {
    Matcher call = CALL.matcher(line);
    while (call.find()) {
      Optional.of(folder(call))
          .filter(paths::isAbsolute)
          .map(folder -> new AddedFolder(folder, "os.add_dll_directory in " + file))
          .ifPresent(added::add);
    }
  }

  private String folder(Matcher call) {
    if (call.group(1) == null) {
      return call.group(3).replace("\\\\", "\\");
    }
    return call.group(1).equals("base_prefix")
        ? interpreter.installationPrefix()
        : interpreter.prefix();
  }
}
