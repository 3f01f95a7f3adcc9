package org.pywrapdoctor.loader;

import java.util.Optional;

/// A library that a running program opens by itself (`dlopen`, `LoadLibrary`).
///
/// @param name a path, or a bare name that is searched for
/// @param caller path of the file whose code opens it, when it is not Python itself
/// @param optional whether the program goes on without it
public record Opening(String name, Optional<String> caller, boolean optional) {

  /// Python importing the extension module at `path`.
  public static Opening module(String path) {
    return new Opening(path, Optional.empty(), false);
  }

  /// A library that the code of `caller` opens by its bare name and can do without, as TensorFlow
  /// opens those of CUDA.
  public static Opening optional(String name, String caller) {
    return new Opening(name, Optional.of(caller), true);
  }
}
