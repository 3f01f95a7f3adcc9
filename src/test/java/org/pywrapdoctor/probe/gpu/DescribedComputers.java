package org.pywrapdoctor.probe.gpu;

import java.util.List;
import java.util.stream.Stream;

/// The computers that are described. Numbers of cards are those of the PCI ID Project
/// (https://pci-ids.ucw.cz/), capabilities those of https://developer.nvidia.com/cuda-gpus.
public final class DescribedComputers {
  private static final String TF = "https://github.com/tensorflow/tensorflow/issues/";
  private static final String CUDNN_HEADER =
      "#define CUDNN_MAJOR %d\n#define CUDNN_MINOR %d\n#define CUDNN_PATCHLEVEL 0\n";

  private DescribedComputers() {}

  public static List<DescribedComputer> all() {
    return Stream.of(otherMakers(), drivers(), cards(), cuda(), surroundings(), windows())
        .flatMap(List::stream)
        .toList();
  }

  private static List<DescribedComputer> otherMakers() {
    return List.of(
        DescribedComputer.of(
                "no card at all",
                "https://pci-ids.ucw.cz/ (a server's ASPEED adapter, 1a03:2000)",
                DescribedHost.linux().card("1a03", "1a03:2000"))
            .must("gpu-hidden-or-absent"),
        DescribedComputer.of(
                "AMD Radeon RX 7600", TF + "60074", DescribedHost.linux().card("AMD", "1002:7480"))
            .must("non-nvidia-gpu"),
        DescribedComputer.of(
                "Intel Iris Xe",
                "https://github.com/microsoft/DirectML/issues/18",
                DescribedHost.linux().card("Intel", "8086:9a49"))
            .must("non-nvidia-gpu"),
        DescribedComputer.of(
                "Apple M2",
                "https://developer.apple.com/metal/tensorflow-plugin/",
                DescribedHost.mac().namedCard("Apple (0x106b)", "Apple M2"))
            .must("non-nvidia-gpu"),
        DescribedComputer.of(
                "a virtual machine with QEMU's screen",
                "https://www.qemu.org/docs/master/system/devices/vga.html",
                DescribedHost.linux().card("QEMU", "1234:1111"))
            .must("gpu-hidden-or-absent"));
  }

  private static List<DescribedComputer> drivers() {
    return List.of(
        DescribedComputer.of(
                "RTX 3060 with nouveau, no driver",
                TF + "13442",
                DescribedHost.linux().card("NVIDIA", "10de:2503").notFound())
            .must("nvidia-driver-missing"),
        DescribedComputer.of(
                "RTX 3060 with a driver of 2021",
                "https://docs.nvidia.com/deploy/cuda-compatibility/ and " + TF + "37978",
                DescribedHost.linux()
                    .card("NVIDIA", "10de:2503")
                    .driver("470.82.01", "")
                    .works("470.82.01", "11.4", "NVIDIA GeForce RTX 3060", "8.6"))
            .must("driver-too-old"),
        DescribedComputer.of(
                "an update without a restart",
                TF + "4768 and " + TF + "22525",
                DescribedHost.linux()
                    .card("NVIDIA", "10de:2503")
                    .driver("550.54.15", "")
                    .refuses(803))
            .must("driver-library-mismatch"),
        DescribedComputer.of(
                "the part that programs load is not installed",
                "https://packages.debian.org/bookworm/libcuda1 (a package of its own)",
                DescribedHost.linux()
                    .card("NVIDIA", "10de:2503")
                    .file(
                        "/proc/driver/nvidia/version",
                        "NVRM version: NVIDIA UNIX x86_64 Kernel Module  550.54.15  Tue\n")
                    .notFound())
            .must("nvidia-driver-missing"),
        DescribedComputer.of(
                "a driver that hangs",
                "https://forums.developer.nvidia.com/ (Xid 79, \"GPU has fallen off the bus\")",
                DescribedHost.linux().card("NVIDIA", "10de:2503").driver("550.54.15", "").hangs())
            .must("nvidia-driver-missing"),
        DescribedComputer.of(
                "a cluster's computer to log in",
                TF + "62494",
                DescribedHost.linux().driver("550.54.15", "").refuses(100))
            .must("gpu-hidden-or-absent"),
        DescribedComputer.of(
                "all cards hidden by a variable",
                "https://docs.nvidia.com/cuda/cuda-c-programming-guide/#env-vars and "
                    + TF
                    + "44869",
                DescribedHost.linux()
                    .card("NVIDIA", "10de:2503")
                    .driver("550.54.15", "")
                    .variable("CUDA_VISIBLE_DEVICES", "-1")
                    .refuses(100))
            .must("gpu-hidden-or-absent"));
  }

  private static List<DescribedComputer> cards() {
    return List.of(
        DescribedComputer.of(
            "GTX 1060, all well",
            "https://developer.nvidia.com/cuda-gpus",
            DescribedHost.linux()
                .card("NVIDIA", "10de:1c03")
                .driver("535.183.01", "")
                .works("535.183.01", "12.2", "NVIDIA GeForce GTX 1060 6GB", "6.1")),
        DescribedComputer.of(
            "RTX 3060, all well",
            "https://developer.nvidia.com/cuda-gpus",
            DescribedHost.linux()
                .card("NVIDIA", "10de:2503")
                .driver("550.54.15", "")
                .works("550.54.15", "12.4", "NVIDIA GeForce RTX 3060", "8.6")),
        DescribedComputer.of(
            "H100, all well",
            "https://developer.nvidia.com/cuda-gpus",
            DescribedHost.linux()
                .card("NVIDIA", "10de:2330")
                .driver("550.54.15", "")
                .works("550.54.15", "12.4", "NVIDIA H100 80GB HBM3", "9.0")),
        DescribedComputer.of(
                "RTX 5090, newer than all code",
                TF + "97387 and " + TF + "99592",
                DescribedHost.linux()
                    .card("NVIDIA", "10de:2b85")
                    .driver("570.124.06", "")
                    .works("570.124.06", "12.8", "NVIDIA GeForce RTX 5090", "12.0"))
            .must("compute-capability-too-new"),
        DescribedComputer.of(
                "GTX 680, older than all code",
                TF + "17445",
                DescribedHost.linux().card("NVIDIA", "10de:1180").driver("470.256.02", ""))
            .with("tensorflow 2.15.1", "3.11.9")
            .must("compute-capability-too-old"));
  }

  private static List<DescribedComputer> cuda() {
    return List.of(
        DescribedComputer.of(
            "two toolkits, one of them right",
            "https://docs.nvidia.com/cuda/cuda-installation-guide-linux/",
            rtx3060()
                .file("/usr/local/cuda-11.8/lib64/libcudart.so.11.0", "")
                .file(
                    "/usr/local/cuda-11.8/version.json",
                    "{\"cuda\": {\"name\": \"CUDA SDK\", \"version\": \"11.8.20220929\"}}")
                .file("/usr/local/cuda-12.5/lib64/libcudart.so.12", "")
                .file(
                    "/usr/local/cuda-12.5/version.json",
                    "{\"cuda\": {\"name\": \"CUDA SDK\", \"version\": \"12.5.1\"}}")),
        DescribedComputer.of(
                "CUDA 11 for a TensorFlow of CUDA 12",
                TF + "13442 and https://www.tensorflow.org/install/source",
                rtx3060()
                    .file("/usr/local/cuda-11.8/lib64/libcudart.so.11.0", "")
                    .file(
                        "/usr/local/cuda-11.8/version.json",
                        "{\"cuda\": {\"name\": \"CUDA SDK\", \"version\": \"11.8.20220929\"}}"))
            .missing("libcudart.so.12")
            .must("cuda-version-mismatch"),
        DescribedComputer.of(
                "cuDNN 8 for a TensorFlow of cuDNN 9",
                TF + "45200 and https://www.tensorflow.org/install/source",
                rtx3060()
                    .file("/usr/local/cuda/lib64/libcudart.so.12", "")
                    .file("/usr/lib/x86_64-linux-gnu/libcudnn.so.8", "")
                    .file("/usr/include/cudnn_version.h", CUDNN_HEADER.formatted(8, 9)))
            .missing("libcudnn.so.9")
            .must("cudnn-mismatch"),
        DescribedComputer.of(
                "TensorFlow for processors only",
                "https://pypi.org/project/tensorflow-cpu/",
                rtx3060())
            .with("tensorflow-cpu 2.21.0", "3.11.9")
            .must("cpu-only-build"));
  }

  private static List<DescribedComputer> surroundings() {
    String second = "5.15.153.1-microsoft-standard-WSL2";
    return List.of(
        DescribedComputer.of(
                "WSL 1",
                "https://github.com/microsoft/DirectML/issues/18",
                DescribedHost.linux().kernel("4.4.0-19041-Microsoft"))
            .must("wsl1-no-gpu"),
        DescribedComputer.of(
            "WSL 2 with a card",
            "https://docs.nvidia.com/cuda/wsl-user-guide/",
            DescribedHost.linux()
                .kernel(second)
                .file("/usr/lib/wsl/lib/libcuda.so.1", "")
                .works("566.14", "12.7", "NVIDIA GeForce RTX 3060", "8.6")),
        DescribedComputer.of(
                "WSL 2 without a driver on Windows",
                "https://docs.nvidia.com/cuda/wsl-user-guide/",
                DescribedHost.linux().kernel(second).card("Microsoft", "1414:008e"))
            .must("nvidia-driver-missing"),
        DescribedComputer.of(
            "a container with a card",
            "https://docs.nvidia.com/datacenter/cloud-native/container-toolkit/",
            DescribedHost.linux()
                .file("/.dockerenv", "")
                .driver("550.54.15", "")
                .works("550.54.15", "12.4", "NVIDIA A100-SXM4-40GB", "8.0")),
        DescribedComputer.of(
                "a container that got no card",
                TF + "10642 and https://github.com/NVIDIA/nvidia-docker/issues/828",
                DescribedHost.linux()
                    .file("/.dockerenv", "")
                    .file(
                        "/proc/driver/nvidia/version",
                        "NVRM version: NVIDIA UNIX x86_64 Kernel Module  550.54.15  Tue\n")
                    .notFound())
            .must("container-without-gpu"),
        DescribedComputer.of(
            "a hosted notebook with a T4",
            "https://research.google.com/colaboratory/faq.html",
            DescribedHost.linux()
                .file("/.dockerenv", "")
                .variable("NVIDIA_VISIBLE_DEVICES", "all")
                .file("/usr/lib64-nvidia/libcuda.so.1", "")
                .file(
                    "/proc/driver/nvidia/version",
                    "NVRM version: NVIDIA UNIX x86_64 Kernel Module  550.54.15  Tue\n")
                .works("550.54.15", "12.4", "Tesla T4", "7.5")),
        DescribedComputer.of(
                "a hosted notebook without a card",
                "https://research.google.com/colaboratory/faq.html",
                DescribedHost.linux()
                    .file("/.dockerenv", "")
                    .file("/usr/lib64-nvidia/libcuda.so.1", "")
                    .refuses(100))
            .must("container-without-gpu"));
  }

  private static List<DescribedComputer> windows() {
    String toolkit = "C:\\Program Files\\NVIDIA GPU Computing Toolkit\\CUDA\\v11.2";
    return List.of(
        DescribedComputer.of(
                "TensorFlow 2.10 on Windows, all well",
                "https://www.tensorflow.org/install/source_windows",
                windowsCard()
                    .file(toolkit + "\\bin\\cudart64_110.dll", "")
                    .file(toolkit + "\\bin\\cudnn64_8.dll", "")
                    .file(toolkit + "\\include\\cudnn_version.h", CUDNN_HEADER.formatted(8, 1)))
            .with("tensorflow-gpu 2.10.1", "3.10.11"),
        DescribedComputer.of(
                "TensorFlow 2.16 on Windows", TF + "60156 and " + TF + "85006", windowsCard())
            .with("tensorflow-intel 2.16.1", "3.11.9")
            .must("no-gpu-on-native-windows"),
        DescribedComputer.of("TensorFlow 2.20 on Windows", TF + "60237", windowsCard())
            .with("tensorflow 2.20.0", "3.11.9")
            .must("no-gpu-on-native-windows"));
  }

  private static DescribedHost windowsCard() {
    return DescribedHost.windows()
        .namedCard("NVIDIA Corporation (0x10de)", "NVIDIA GeForce RTX 3060")
        .file("C:\\Windows\\System32\\nvcuda.dll", "MZ")
        .works("566.14", "12.7", "NVIDIA GeForce RTX 3060", "8.6");
  }

  private static DescribedHost rtx3060() {
    return DescribedHost.linux()
        .card("NVIDIA", "10de:2503")
        .driver("550.54.15", "")
        .works("550.54.15", "12.4", "NVIDIA GeForce RTX 3060", "8.6");
  }
}
