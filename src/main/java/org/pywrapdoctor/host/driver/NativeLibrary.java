package org.pywrapdoctor.host.driver;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// One library of the driver. All functions that are called return an `int` and take `int`s and
/// pointers.
@SuppressWarnings("restricted")
final class NativeLibrary {
  private final SymbolLookup symbols;

  private NativeLibrary(SymbolLookup symbols) {
    this.symbols = symbols;
  }

  /// The first of these that can be opened: absolute paths, or a bare name for the loader to find.
  ///
  /// @throws IllegalArgumentException when none can
  static NativeLibrary open(List<String> candidates, Arena arena) {
    IllegalArgumentException first = null;
    for (String candidate : candidates) {
      try {
        Path path = Path.of(candidate);
        return new NativeLibrary(
            path.isAbsolute()
                ? SymbolLookup.libraryLookup(path, arena)
                : SymbolLookup.libraryLookup(candidate, arena));
      } catch (IllegalArgumentException notThere) {
        first = first == null ? notThere : first;
      }
    }
    throw first == null ? new IllegalArgumentException("nowhere to look") : first;
  }

  boolean has(String function) {
    return symbols.find(function).isPresent();
  }

  /// Calls a function; empty when the library does not have it.
  Optional<Integer> call(String function, Object... arguments) {
    return symbols.find(function).map(address -> invoke(address, arguments));
  }

  private static int invoke(MemorySegment address, Object... arguments) {
    MemoryLayout[] layouts = new MemoryLayout[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      layouts[i] = arguments[i] instanceof Integer ? ValueLayout.JAVA_INT : ValueLayout.ADDRESS;
    }
    try {
      return (int)
          Linker.nativeLinker()
              .downcallHandle(address, FunctionDescriptor.of(ValueLayout.JAVA_INT, layouts))
              .invokeWithArguments(arguments);
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
