package org.pywrapdoctor.probe.interpreter;

import java.util.List;
import java.util.stream.Stream;
import org.pywrapdoctor.platform.OperatingSystem;

/// Where tools and installers put Pythons, as patterns of [FolderPatterns]. The places are those
/// that the documentation of each tool names.
final class WellKnownFolders {
  private static final String CONDA =
      "{anaconda,anaconda3,miniconda,miniconda3,miniforge3,mambaforge,micromamba}";

  private static final List<String> ENVIRONMENTS_EVERYWHERE =
      List.of(
          "${VIRTUAL_ENV}",
          "${CONDA_PREFIX}",
          "${CONDA_ROOT}",
          "${MAMBA_ROOT_PREFIX}",
          "${MAMBA_ROOT_PREFIX}/envs/*",
          "${PYENV_ROOT}/versions/*",
          "${WORKON_HOME}/*",
          "${UV_PYTHON_INSTALL_DIR}/*",
          "~/" + CONDA,
          "~/" + CONDA + "/envs/*",
          "~/.conda/envs/*",
          "~/.virtualenvs/*",
          "~/.venvs/*",
          "~/envs/*",
          "~/.rye/py/*",
          "~/.pixi/envs/*");

  private static final List<String> ENVIRONMENTS_POSIX =
      List.of(
          "~/.pyenv/versions/*",
          "/opt/" + CONDA,
          "/opt/" + CONDA + "/envs/*",
          "~/opt/" + CONDA,
          "~/opt/" + CONDA + "/envs/*",
          "${XDG_DATA_HOME}/uv/python/*",
          "~/.local/share/uv/python/*",
          "~/.local/share/uv/tools/*",
          "~/.local/share/virtualenvs/*",
          "~/.local/share/pipx/venvs/*",
          "~/.local/share/hatch/env/virtual/*/*/*",
          "~/.local/share/mise/installs/python/*",
          "~/.asdf/installs/python/*",
          "~/.cache/pypoetry/virtualenvs/*");

  private static final List<String> ENVIRONMENTS_MACOS =
      List.of(
          "/Library/Frameworks/Python.framework/Versions/*",
          "~/Library/Caches/pypoetry/virtualenvs/*",
          "~/Library/Application Support/hatch/env/virtual/*/*/*");

  private static final List<String> ENVIRONMENTS_WINDOWS =
      List.of(
          "${LOCALAPPDATA}/Programs/Python/*",
          "${LOCALAPPDATA}/" + CONDA,
          "${LOCALAPPDATA}/" + CONDA + "/envs/*",
          "${LOCALAPPDATA}/pypoetry/Cache/virtualenvs/*",
          "${ProgramData}/" + CONDA,
          "${ProgramData}/" + CONDA + "/envs/*",
          "${ProgramFiles}/Python*",
          "${ProgramFiles(x86)}/Python*",
          "${SystemDrive}/Python*",
          "${APPDATA}/uv/python/*",
          "${APPDATA}/uv/tools/*",
          "~/.pyenv/pyenv-win/versions/*",
          "~/Envs/*",
          "~/WinPython/*/python-*",
          "~/scoop/apps/python*/current",
          "~/pipx/venvs/*");

  private static final List<String> PROGRAMS_POSIX =
      List.of("/usr/local/bin", "/usr/bin", "/bin", "~/.local/bin", "/snap/bin");

  private static final List<String> PROGRAMS_LINUX = List.of("/home/linuxbrew/.linuxbrew/bin");

  private static final List<String> PROGRAMS_MACOS =
      List.of(
          "/opt/homebrew/bin",
          "/Library/Developer/CommandLineTools/usr/bin",
          "/Applications/Xcode*.app/Contents/Developer/usr/bin");

  private static final List<String> PROGRAMS_WINDOWS =
      List.of("${LOCALAPPDATA}/Microsoft/WindowsApps/PythonSoftwareFoundation.Python.*");

  private WellKnownFolders() {}

  /// Folders of environments and installations.
  static List<String> environments(OperatingSystem system) {
    return switch (system) {
      case WINDOWS -> join(ENVIRONMENTS_EVERYWHERE, ENVIRONMENTS_WINDOWS);
      case LINUX -> join(ENVIRONMENTS_EVERYWHERE, ENVIRONMENTS_POSIX);
      case MACOS -> join(join(ENVIRONMENTS_EVERYWHERE, ENVIRONMENTS_POSIX), ENVIRONMENTS_MACOS);
    };
  }

  /// Folders of programs, with Pythons of several versions in one.
  static List<String> programs(OperatingSystem system) {
    return switch (system) {
      case WINDOWS -> PROGRAMS_WINDOWS;
      case LINUX -> join(PROGRAMS_POSIX, PROGRAMS_LINUX);
      case MACOS -> join(PROGRAMS_POSIX, PROGRAMS_MACOS);
    };
  }

  private static List<String> join(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
