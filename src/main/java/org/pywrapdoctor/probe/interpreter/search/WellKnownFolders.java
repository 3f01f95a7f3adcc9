package org.pywrapdoctor.probe.interpreter.search;

import java.util.List;
import java.util.stream.Stream;
import org.pywrapdoctor.platform.OperatingSystem;

/// Where tools and installers put Pythons, as patterns of [FolderPatterns]. The places are those
/// that the documentation of each tool names.
final class WellKnownFolders {
  /// Where variables say that it is.
  private static final List<String> NAMED_BY_VARIABLES =
      List.of(
          "${VIRTUAL_ENV}",
          "${UV_PROJECT_ENVIRONMENT}",
          "${PYENV_ROOT}/versions/*",
          "${PYENV_ROOT}/versions/*/envs/*",
          "${PYENV}/versions/*",
          "${WORKON_HOME}/*",
          "${POETRY_VIRTUALENVS_PATH}/*",
          "${POETRY_CACHE_DIR}/virtualenvs/*",
          "${POETRY_HOME}/venv",
          "${HATCH_DATA_DIR}/env/virtual/*/*/*",
          "${HATCH_DATA_DIR}/pythons/*/python",
          "${PDM_VENV_LOCATION}/*",
          "${PIPX_HOME}/venvs/*",
          "${PIPX_HOME}/shared",
          "${UV_PYTHON_INSTALL_DIR}/*",
          "${UV_TOOL_DIR}/*",
          "${UV_CACHE_DIR}/environments-v2/*",
          "${XDG_DATA_HOME}/{uv/python,uv/tools,virtualenvs,pipx/venvs,pdm/venvs,pdm/python}/*",
          "${XDG_DATA_HOME}/mise/installs/python/*",
          "${XDG_DATA_HOME}/hatch/env/virtual/*/*/*",
          "${XDG_DATA_HOME}/hatch/pythons/*/python",
          "${XDG_CACHE_HOME}/pypoetry/virtualenvs/*",
          "${ASDF_DATA_DIR}/installs/python/*",
          "${MISE_DATA_DIR}/installs/python/*",
          "${RYE_HOME}/py/{*,*/install}",
          "${RYE_HOME}/tools/*",
          "${PIXI_HOME}/envs/*");

  private static final List<String> IN_EVERY_HOME =
      List.of(
          "~/{.virtualenvs,.venvs,venvs,envs,Envs,virtualenvs,.direnv}/*",
          "~/{.venv,venv}",
          "~/.pyenv/versions/*",
          "~/.pyenv/versions/*/envs/*",
          "~/.rye/py/{*,*/install}",
          "~/.rye/tools/*",
          "~/.rye/self",
          "~/.pixi/envs/*",
          "~/.asdf/installs/python/*");

  private static final List<String> IN_POSIX_HOMES =
      List.of(
          "~/.local/share/{uv/python,uv/tools,virtualenvs,pipx/venvs,pdm/venvs,pdm/python}/*",
          "~/.local/share/{mise,rtx}/installs/python/*",
          "~/.local/share/hatch/env/virtual/*/*/*",
          "~/.local/share/hatch/pythons/*/python",
          "~/.local/share/pipx/shared",
          "~/.local/share/pypoetry/venv",
          "~/.local/pipx/venvs/*",
          "~/.cache/pypoetry/virtualenvs/*",
          "~/.cache/uv/environments-v2/*",
          "/opt/pipx/venvs/*",
          "/opt/{python,pythons}/*",
          "/opt/python*",
          "/usr/local/pyenv/versions/*",
          "/opt/pyenv/versions/*",
          "/usr/{lib,libexec}/{platform-python,pypy,pypy3}");

  private static final List<String> ON_MACOS =
      List.of(
          "/Library/Frameworks/{Python,Python3,PythonT}.framework/Versions/*",
          "/Library/Developer/CommandLineTools/Library/Frameworks/Python3.framework/Versions/*",
          "/Applications/Xcode*.app/Contents/Developer/Library/Frameworks/Python3.framework/Versions/*",
          "~/Library/Caches/pypoetry/virtualenvs/*",
          "~/Library/Application Support/pypoetry/venv",
          "~/Library/Application Support/hatch/env/virtual/*/*/*",
          "~/Library/Application Support/hatch/pythons/*/python",
          "~/Library/Application Support/{pipx,pdm}/venvs/*",
          "~/Library/Application Support/pdm/python/*",
          "{/opt/homebrew,/usr/local}/opt/python@*",
          "{/opt/homebrew,/usr/local}/opt/pypy*");

  private static final List<String> ON_LINUX =
      List.of("/home/linuxbrew/.linuxbrew/opt/python@*", "~/.linuxbrew/opt/python@*");

  private static final List<String> ON_WINDOWS =
      List.of(
          "${LOCALAPPDATA}/Programs/Python/*",
          "${LOCALAPPDATA}/Python/*",
          "${ProgramFiles}/{Python*,PyPy*,WinPython*/python-*}",
          "${ProgramFiles(x86)}/Python*",
          "${SystemDrive}/Python*",
          "${SystemDrive}/tools/python*",
          "${WINPYTHON_HOME}/{python,python-*}",
          "${WINPYTHON_HOME}/*/{python,python-*}",
          "~/WinPython/{python,python-*}",
          "~/WinPython/*/{python,python-*}",
          "${LOCALAPPDATA}/pypoetry/Cache/virtualenvs/*",
          "${APPDATA}/pypoetry/venv",
          "${APPDATA}/{uv,uv/data}/{python,tools}/*",
          "${LOCALAPPDATA}/uv/cache/environments-v2/*",
          "~/pipx/venvs/*",
          "${LOCALAPPDATA}/pipx/pipx/venvs/*",
          "${LOCALAPPDATA}/pdm/pdm/{venvs,python}/*",
          "${LOCALAPPDATA}/hatch/env/virtual/*/*/*",
          "${LOCALAPPDATA}/hatch/pythons/*/python",
          "${LOCALAPPDATA}/mise/installs/python/*",
          "~/.pyenv/pyenv-win/versions/*",
          "${SCOOP}/apps/{python*,pypy*,winpython*}/*",
          "~/scoop/apps/{python*,pypy*,winpython*}/*",
          "${ProgramData}/scoop/apps/python*/*",
          "${ProgramData}/chocolatey/lib/python*/tools");

  private static final List<String> POSIX_PROGRAMS =
      List.of(
          "/usr/local/bin",
          "/usr/bin",
          "/bin",
          "/usr/local/sbin",
          "/opt/bin",
          "/opt/local/bin",
          "/snap/bin",
          "~/bin",
          "~/.local/bin",
          "~/.nix-profile/bin",
          "/run/current-system/sw/bin",
          "/nix/var/nix/profiles/default/bin",
          "${HOMEBREW_PREFIX}/bin");

  private static final List<String> LINUX_PROGRAMS =
      List.of("/home/linuxbrew/.linuxbrew/bin", "~/.linuxbrew/bin");

  private static final List<String> MACOS_PROGRAMS =
      List.of(
          "/opt/homebrew/bin",
          "/Library/Developer/CommandLineTools/usr/bin",
          "/Applications/Xcode*.app/Contents/Developer/usr/bin");

  private WellKnownFolders() {}

  /// Folders of environments and installations.
  static Stream<String> environments(OperatingSystem system) {
    return Stream.of(NAMED_BY_VARIABLES, IN_EVERY_HOME, ofSystem(system)).flatMap(List::stream);
  }

  /// Those of them that depend on whose home it is.
  static Stream<String> inHome(OperatingSystem system) {
    return Stream.of(IN_EVERY_HOME, ofSystem(system))
        .flatMap(List::stream)
        .filter(pattern -> pattern.startsWith("~") || pattern.matches("\\$\\{(LOCAL)?APPDATA}.*"));
  }

  /// Folders of programs, with Pythons of several versions in one.
  static Stream<String> programs(OperatingSystem system) {
    return switch (system) {
      case WINDOWS -> Stream.of();
      case LINUX -> Stream.concat(POSIX_PROGRAMS.stream(), LINUX_PROGRAMS.stream());
      case MACOS -> Stream.concat(POSIX_PROGRAMS.stream(), MACOS_PROGRAMS.stream());
    };
  }

  private static List<String> ofSystem(OperatingSystem system) {
    return switch (system) {
      case WINDOWS -> ON_WINDOWS;
      case LINUX -> Stream.concat(IN_POSIX_HOMES.stream(), ON_LINUX.stream()).toList();
      case MACOS -> Stream.concat(IN_POSIX_HOMES.stream(), ON_MACOS.stream()).toList();
    };
  }
}
