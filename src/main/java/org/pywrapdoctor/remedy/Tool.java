package org.pywrapdoctor.remedy;

/// What a person makes environments and installs packages with.
public enum Tool {
  /// Python's own `venv` and `pip`.
  PIP,
  /// `uv venv` and `uv pip`.
  UV,
  /// `conda create`, and `pip` inside the environment.
  CONDA
}
