package org.pywrapdoctor.probe.nativelib;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.probe.Reading;

/// What TensorFlow's own `build_info.py` says of the build. It is read as text, never run; its form
/// changed with the releases, the names did not (1.15 to 2.21).
///
/// @param cuda whether it was built for NVIDIA cards
/// @param runtimeLibraries the DLLs of the Visual C++ runtime that it demands before its import
record TensorFlowBuild(boolean cuda, List<String> runtimeLibraries) {

  private static final int LIMIT = 1 << 16;
  private static final Pattern CUDA = Pattern.compile("is_cuda_build['\"]?\\s*[:,=]\\s*True");
  private static final Pattern RUNTIME =
      Pattern.compile("msvcp_dll_names?['\"]?\\s*[:,=]\\s*['\"]([\\w.,]{1,200})['\"]");

  /// What the build in a package folder says; nothing where the file is not there.
  static TensorFlowBuild in(FileView files, String folder) {
    String path = files.paths().join(folder, "python", "platform", "build_info.py");
    Optional<String> text = Reading.text(files, path, LIMIT);
    return new TensorFlowBuild(
        text.filter(content -> CUDA.matcher(content).find()).isPresent(),
        text.map(RUNTIME::matcher)
            .filter(Matcher::find)
            .map(match -> List.of(match.group(1).split(",")))
            .orElse(List.of()));
  }
}
