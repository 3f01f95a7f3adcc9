package org.pywrapdoctor.probe.gpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Snapshots;
import org.pywrapdoctor.diagnosis.TestDistribution;
import org.pywrapdoctor.host.FakeHost;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.host.Registry;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.CudaCopy;
import org.pywrapdoctor.snapshot.CudaCopy.Part;
import org.pywrapdoctor.snapshot.CudaCopy.Source;
import org.pywrapdoctor.snapshot.Snapshot;

/// Every place where CUDA and cuDNN can lie, with the version that is read there.
class CudaFinderTest {
  private static final String CUDNN_93 =
      "#define CUDNN_MAJOR 9\n#define CUDNN_MINOR 3\n#define CUDNN_PATCHLEVEL 0\n";

  @Test
  void toolkitsOfLinux() {
    Host host =
        linux(
            Map.of("CUDA_HOME", "/data/cuda"),
            "/usr/local/cuda-11.8/lib64/libcudart.so.11.0",
            "",
            "/usr/local/cuda-11.8/version.json",
            "{\"cuda\" : {\"name\" : \"CUDA SDK\", \"version\" : \"11.8.20220929\"}}",
            "/usr/local/cuda-10.0/version.txt",
            "CUDA Version 10.0.130\n",
            "/data/cuda/targets/x86_64-linux/lib/libcudart.so.12.5",
            "",
            "/usr/lib/x86_64-linux-gnu/libcudnn.so.9",
            "",
            "/usr/include/cudnn_version.h",
            CUDNN_93);
    assertThat(find(host, Snapshots.healthyLinux()))
        .containsExactlyInAnyOrder(
            new CudaCopy(
                Part.CUDA,
                "11.8.20220929",
                Source.TOOLKIT,
                "/usr/local/cuda-11.8/lib64/libcudart.so.11.0"),
            new CudaCopy(Part.CUDA, "10.0.130", Source.TOOLKIT, "/usr/local/cuda-10.0"),
            new CudaCopy(
                Part.CUDA,
                "12.5",
                Source.VARIABLE,
                "/data/cuda/targets/x86_64-linux/lib/libcudart.so.12.5"),
            new CudaCopy(
                Part.CUDNN, "9.3.0", Source.SYSTEM, "/usr/lib/x86_64-linux-gnu/libcudnn.so.9"));
  }

  @Test
  void packagesOfPipAndConda() {
    String site = Snapshots.LINUX_SITE;
    Snapshot installed =
        Snapshots.with(
            Snapshots.healthyLinux(),
            TestDistribution.of(site, "nvidia-cuda-runtime-cu12", "12.5.82"),
            TestDistribution.of(site, "nvidia-cudnn-cu12", "9.3.0.75"),
            TestDistribution.of(site, "nvidia-cublas-cu12", "12.5.3.2"));
    Host host =
        linux(
            Map.of(),
            site + "/nvidia/cudnn/include/cudnn_version.h",
            CUDNN_93,
            "/home/anna/venv/conda-meta/cudatoolkit-11.2.2-hbe64b41_10.json",
            "{}",
            "/home/anna/venv/conda-meta/cudnn-8.1.0.77-h90431f1_0.json",
            "{}",
            "/home/anna/venv/conda-meta/python-3.11.7-0.json",
            "{}");
    assertThat(find(host, installed))
        .containsExactlyInAnyOrder(
            new CudaCopy(Part.CUDA, "12.5.82", Source.WHEEL, site + "/nvidia/cuda_runtime"),
            new CudaCopy(Part.CUDNN, "9.3.0", Source.WHEEL, site + "/nvidia/cudnn"),
            new CudaCopy(
                Part.CUDA,
                "11.2.2",
                Source.CONDA,
                "/home/anna/venv/conda-meta/cudatoolkit-11.2.2-hbe64b41_10.json"),
            new CudaCopy(
                Part.CUDNN,
                "8.1.0.77",
                Source.CONDA,
                "/home/anna/venv/conda-meta/cudnn-8.1.0.77-h90431f1_0.json"));
  }

  @Test
  void toolkitsOfWindows() {
    String installed = "C:\\Program Files\\NVIDIA GPU Computing Toolkit\\CUDA\\v11.2";
    String registered = "D:\\CUDA\\v12.5";
    String cudnn = "C:\\Program Files\\NVIDIA\\CUDNN\\v9.3";
    Host host =
        FakeHost.of(
                OperatingSystem.WINDOWS,
                Map.of(
                    installed + "\\bin\\cudart64_110.dll", "",
                    installed + "\\bin\\cudnn64_8.dll", "",
                    registered + "\\bin\\cudart64_12.dll", "",
                    cudnn + "\\bin\\12.5\\cudnn64_9.dll", "",
                    cudnn + "\\include\\12.5\\cudnn_version.h", CUDNN_93),
                Map.of())
            .with(new Registered(registered));
    assertThat(find(host, Snapshots.healthyWindows()))
        .extracting(copy -> copy.part() + " " + copy.version() + " " + copy.source())
        .containsExactlyInAnyOrder(
            "CUDA 11.0 TOOLKIT", "CUDNN 8 TOOLKIT", "CUDA 12 TOOLKIT", "CUDNN 9.3.0 TOOLKIT");
  }

  @Test
  void aMacHasNone() {
    assertThat(
            find(
                FakeHost.of(
                    OperatingSystem.MACOS,
                    Map.of("/usr/local/cuda/lib/libcudart.so.10", ""),
                    Map.of()),
                Snapshots.healthyLinux()))
        .isEmpty();
  }

  private static List<CudaCopy> find(Host host, Snapshot snapshot) {
    return new CudaFinder(host).find(snapshot);
  }

  private static Host linux(Map<String, String> variables, String... pathsAndTexts) {
    Map<String, String> files = new HashMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
    }
    return FakeHost.of(OperatingSystem.LINUX, files, variables);
  }

  /// A toolkit that only the registry knows.
  private record Registered(String folder) implements Registry {
    @Override
    public List<String> keys(String path, View view) {
      return path.endsWith("GPU Computing Toolkit\\CUDA") ? List.of("v12.5") : List.of();
    }

    @Override
    public java.util.Optional<String> value(String path, String name, View view) {
      return path.endsWith("v12.5") && name.equals("InstallDir")
          ? java.util.Optional.of(folder)
          : java.util.Optional.empty();
    }
  }
}
