package org.pywrapdoctor.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pywrapdoctor.snapshot.Distribution;

/// What pip installs with a TensorFlow: names, versions and requirements of real environments.
public final class TestEnvironments {

  /// What TensorFlow 2.15.1 asks for (its METADATA, Linux x86-64).
  private static final String[] REQUIRES_215 = {
    "absl-py>=1.0.0",
    "astunparse>=1.6.0",
    "flatbuffers>=23.5.26",
    "gast!=0.5.0,!=0.5.1,!=0.5.2,>=0.2.1",
    "google-pasta>=0.1.1",
    "grpcio<2.0,>=1.24.3",
    "h5py>=2.9.0",
    "keras<2.16,>=2.15.0",
    "libclang>=13.0.0",
    "ml-dtypes~=0.3.1",
    "numpy<2.0.0,>=1.23.5",
    "opt-einsum>=2.3.2",
    "packaging",
    "protobuf!=4.21.0,!=4.21.1,!=4.21.2,!=4.21.3,!=4.21.4,!=4.21.5,<5.0.0dev,>=3.20.3",
    "setuptools",
    "six>=1.12.0",
    "tensorboard<2.16,>=2.15",
    "tensorflow-cpu-aws==2.15.1; platform_system == \"Linux\" and (platform_machine == \"arm64\" or platform_machine == \"aarch64\")",
    "tensorflow-estimator<2.16,>=2.15.0",
    "tensorflow-intel==2.15.1; platform_system == \"Windows\"",
    "tensorflow-io-gcs-filesystem>=0.23.1",
    "termcolor>=1.1.0",
    "typing-extensions>=3.6.6",
    "wrapt<1.15,>=1.11.0",
    "nvidia-cudnn-cu12==8.9.4.25; extra == \"and-cuda\""
  };

  /// What TensorFlow 2.20.0 asks for (its METADATA, all platforms).
  private static final String[] REQUIRES_220 = {
    "absl-py>=1.0.0",
    "astunparse>=1.6.0",
    "flatbuffers>=24.3.25",
    "gast!=0.5.0,!=0.5.1,!=0.5.2,>=0.2.1",
    "google-pasta>=0.1.1",
    "grpcio<2.0,>=1.24.3",
    "h5py>=3.11.0",
    "keras>=3.10.0",
    "libclang>=13.0.0",
    "ml-dtypes<1.0.0,>=0.5.1",
    "numpy>=1.26.0",
    "opt-einsum>=2.3.2",
    "packaging",
    "protobuf>=5.28.0",
    "requests<3,>=2.21.0",
    "setuptools",
    "six>=1.12.0",
    "tensorboard~=2.20.0",
    "termcolor>=1.1.0",
    "typing-extensions>=3.6.6",
    "wrapt>=1.11.0",
    "nvidia-cudnn-cu12<10.0,>=9.3.0.75; extra == \"and-cuda\""
  };

  private static final String COMPANIONS_215 =
      """
          absl-py 2.5.1 absl
          astunparse 1.6.3
          flatbuffers 25.12.19
          gast 0.7.0
          google-pasta 0.2.0 pasta
          grpcio 1.85.1 grpc
          libclang 18.1.1 clang
          opt_einsum 3.4.0
          packaging 26.3
          setuptools 65.5.1 setuptools pkg_resources
          six 1.17.0
          termcolor 3.3.0
          typing_extensions 4.16.0
          requests 2.34.2
          h5py 3.16.0
          keras 2.15.0
          ml-dtypes 0.3.2
          numpy 1.26.4
          protobuf 4.25.9 google
          tensorboard 2.15.2
          tensorflow-estimator 2.15.0
          tensorflow-io-gcs-filesystem 0.37.1
          wrapt 1.14.2
          """;

  private static final String COMPANIONS_220 =
      """
          absl-py 2.5.1 absl
          astunparse 1.6.3
          flatbuffers 25.12.19
          gast 0.7.0
          google-pasta 0.2.0 pasta
          grpcio 1.85.1 grpc
          libclang 18.1.1 clang
          opt_einsum 3.4.0
          packaging 26.3
          setuptools 65.5.1 setuptools pkg_resources
          six 1.17.0
          termcolor 3.3.0
          typing_extensions 4.16.0
          requests 2.34.2
          h5py 3.14.0
          keras 3.13.2
          ml_dtypes 0.5.4
          numpy 2.3.5
          protobuf 6.33.6 google
          tensorboard 2.20.0
          wrapt 2.0.1
          """;

  private TestEnvironments() {}

  /// TensorFlow 2.15.1 for Linux, to be changed.
  public static TestDistribution tensorflow215(String site) {
    return TestDistribution.of(site, "tensorflow", "2.15.1")
        .requires(REQUIRES_215)
        .tag("cp311-cp311-manylinux_2_17_x86_64")
        .files(11_000);
  }

  /// TensorFlow 2.20.0 for Windows, to be changed.
  public static TestDistribution tensorflow220(String site) {
    return TestDistribution.of(site, "tensorflow", "2.20.0")
        .requires(REQUIRES_220)
        .tag("cp311-cp311-win_amd64")
        .files(12_000);
  }

  static List<Distribution> of215(String site) {
    return environment(site, COMPANIONS_215, tensorflow215(site));
  }

  static List<Distribution> of220(String site) {
    return environment(site, COMPANIONS_220, tensorflow220(site));
  }

  private static List<Distribution> environment(
      String site, String companions, TestDistribution tensorFlow) {
    List<Distribution> all = new ArrayList<>();
    for (String line : companions.lines().toList()) {
      String[] parts = line.split(" ");
      TestDistribution companion = TestDistribution.of(site, parts[0], parts[1]);
      if (parts.length > 2) {
        companion.imports(Arrays.copyOfRange(parts, 2, parts.length));
      }
      all.add(companion.build());
    }
    all.add(tensorFlow.build());
    return List.copyOf(all);
  }
}
