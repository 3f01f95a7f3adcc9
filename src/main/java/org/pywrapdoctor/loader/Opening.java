package org.pywrapdoctor.loader;

import java.util.Optional;

/// A library that a running program opens by itself (`dlopen`, `LoadLibrary`).
///
/// @param name a path, or a bare name that is searched for
/// @param caller path of the file whose code opens it, when it is not Python's import
/// @param way by whose means it is opened, which on Windows decides where it is searched for
/// @param optional whether the program goes on without it
public record Opening(String name, Optional<String> caller, Way way, boolean optional) {

  /// The means by which a library is opened.
  public enum Way {
    /// Python's import, or its `ctypes`.
    PYTHON,
    /// The system's own function, called by native code.
    NATIVE
  }

  /// Python importing the extension module at `path`.
  public static Opening module(String path) {
    return new Opening(path, Optional.empty(), Way.PYTHON, false);
  }

  /// Python importing an extension module that the program can do without.
  public static Opening optionalModule(String path) {
    return new Opening(path, Optional.empty(), Way.PYTHON, true);
  }

  /// The Python code at `caller` opening a library by its bare name with `ctypes`.
  public static Opening byCtypes(String name, String caller) {
    return new Opening(name, Optional.of(caller), Way.PYTHON, false);
  }

  /// A library that the native code of `caller` opens by its bare name and can do without, as
  /// TensorFlow opens those of CUDA.
  public static Opening optional(String name, String caller) {
    return new Opening(name, Optional.of(caller), Way.NATIVE, true);
  }
}
