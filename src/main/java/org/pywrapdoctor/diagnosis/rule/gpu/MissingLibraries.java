package org.pywrapdoctor.diagnosis.rule.gpu;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pywrapdoctor.snapshot.NativeLibraries;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;

/// The CUDA and cuDNN libraries that TensorFlow opens by itself and does not get: those that its
/// own log names, and those that the search of the operating system's loader does not find.
final class MissingLibraries {
  private static final Pattern NOT_LOADED =
      Pattern.compile("Could not load dynamic library '([^']{1,200})'");
  private static final Pattern CUDNN = Pattern.compile("(?i)^(lib)?cudnn.*");
  private static final Pattern CUDA =
      Pattern.compile(
          "(?i)^(lib)?(cudart|cublas|cublaslt|cufft|curand|cusolver|cusparse|nvjitlink|cupti|nccl)"
              + ".*");

  private MissingLibraries() {}

  /// The names of those of CUDA itself.
  static List<String> ofCuda(GpuCase there) {
    return matching(there, CUDA);
  }

  /// The names of those of cuDNN.
  static List<String> ofCudnn(GpuCase there) {
    return matching(there, CUDNN);
  }

  private static List<String> matching(GpuCase there, Pattern wanted) {
    return Stream.concat(logged(there), searched(there))
        .filter(name -> wanted.matcher(name).matches())
        .distinct()
        .toList();
  }

  /// A library that one attempt does not find and another one does is there.
  private static Stream<String> logged(GpuCase there) {
    Set<String> opened =
        there.log().stream()
            .filter(line -> line.contains("Successfully opened dynamic library "))
            .map(line -> line.replaceFirst("^.*Successfully opened dynamic library ", "").strip())
            .collect(Collectors.toSet());
    return there.log().stream()
        .map(NOT_LOADED::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .filter(name -> !opened.contains(name));
  }

  private static Stream<String> searched(GpuCase there) {
    return there.snapshot().nativeLibraries().ifKnown().map(NativeLibraries::libraries).stream()
        .flatMap(List::stream)
        .filter(library -> library.optional() && library.status().isProblem())
        .map(Library::name);
  }
}
