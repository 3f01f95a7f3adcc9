package org.pywrapdoctor.wizard;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Snapshots;
import org.pywrapdoctor.diagnosis.TestEnvironments;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.gpu.GpuSnapshots;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.snapshot.CudaCopy;
import org.pywrapdoctor.snapshot.CudaCopy.Part;
import org.pywrapdoctor.snapshot.CudaCopy.Source;
import org.pywrapdoctor.snapshot.FileCheck.Kind;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Gpu;
import org.pywrapdoctor.snapshot.InstalledVersion;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Launch.Purpose;
import org.pywrapdoctor.snapshot.NativeLibraries;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.NativeLibraries.Status;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

/// Computers to show: what was seen of them, as the probes write it down.
final class Cases {
  private static final String TENSORFLOW = Snapshots.LINUX_SITE + "/tensorflow";

  private Cases() {}

  /// Everything works.
  static Snapshot healthy() {
    return Snapshots.healthyLinux().toBuilder()
        .nativeLibraries(Seen.known(libraries(true)))
        .build();
  }

  /// An NVIDIA card with its driver, and a TensorFlow for Windows that has no code for it.
  static Snapshot cardOnWindows() {
    Snapshot wanted = Snapshots.withGoal(Snapshots.healthyWindows(), Goal.GPU);
    return wanted.toBuilder()
        .gpu(
            Seen.known(
                new Gpu(
                    List.of(GpuSnapshots.card("NVIDIA GeForce RTX 3060", "8.6")),
                    GpuSnapshots.driver("566.14"),
                    List.of(GpuSnapshots.answer(0)),
                    List.of(
                        new CudaCopy(
                            Part.CUDA,
                            "11.8",
                            Source.TOOLKIT,
                            "C:\\Program Files\\NVIDIA GPU Computing Toolkit\\CUDA\\v11.8")),
                    List.of())))
        .build();
  }

  /// A native library was cut short; the import ends with SIGBUS.
  static Snapshot truncated() {
    return Snapshots.withLaunch(
        Snapshots.with(
            healthy(),
            TestEnvironments.tensorflow215(Snapshots.LINUX_SITE)
                .problem(
                    "tensorflow/libtensorflow_cc.so.2", Kind.SHORTER, 488_000_000, 120_000_000)),
        TestLaunch.dies("SIGBUS"));
  }

  /// A file was altered and a dependency is gone: each alone would explain a failure. When the
  /// import is really made, it names the dependency.
  static Snapshot twoSuspects() {
    return Snapshots.withLaunch(
        Snapshots.without(
            Snapshots.with(
                healthy(),
                TestEnvironments.tensorflow215(Snapshots.LINUX_SITE)
                    .problem("tensorflow/a.py", Kind.ALTERED, 9, 9)),
            "absl-py"),
        TestLaunch.raises(
            "ModuleNotFoundError",
            "No module named 'absl'",
            TENSORFLOW + "/__init__.py:30 <module>"),
        TestLaunch.withPurpose(
            TestLaunch.raises("ModuleNotFoundError", "No module named 'absl'"),
            Purpose.IMPORT_ISOLATED,
            List.of()));
  }

  /// A library is not there, and no rule knows why.
  static Snapshot unexplained() {
    return Snapshots.withLaunch(
        healthy().toBuilder().nativeLibraries(Seen.known(libraries(false))).build(),
        TestLaunch.raises(
            "ImportError",
            "libstrange.so.7: cannot open shared object file: No such file or directory",
            TENSORFLOW + "/python/pywrap_tensorflow.py:62 <module>"));
  }

  /// The libraries of a TensorFlow, with one that is missing or not.
  static NativeLibraries libraries(boolean complete) {
    Library root =
        found(
            "_pywrap_tensorflow_internal.so", "/python/_pywrap_tensorflow_internal.so", 1_200_000);
    Library framework =
        found("libtensorflow_framework.so.2", "/libtensorflow_framework.so.2", 51_968_272, root);
    Library cc = found("libtensorflow_cc.so.2", "/libtensorflow_cc.so.2", 488_000_000, root);
    Library system =
        new Library(
            "libc.so.6",
            Optional.of("/lib/x86_64-linux-gnu/libc.so.6"),
            List.of("libtensorflow_framework.so.2"),
            Status.FOUND,
            false,
            "ld.so.cache",
            "",
            List.of(),
            1_926_256);
    Library last =
        complete
            ? found("libdnnl.so.3", "/libdnnl.so.3", 43_000_000, cc)
            : new Library(
                "libstrange.so.7",
                Optional.empty(),
                List.of("libtensorflow_cc.so.2"),
                Status.MISSING,
                false,
                "",
                "",
                List.of(
                    "RUNPATH of libtensorflow_cc.so.2: " + TENSORFLOW,
                    "/etc/ld.so.cache",
                    "/lib/x86_64-linux-gnu",
                    "/usr/lib/x86_64-linux-gnu"),
                0);
    return new NativeLibraries(
        List.of(TENSORFLOW + "/python/_pywrap_tensorflow_internal.so"),
        List.of(root, framework, system, cc, last),
        List.of());
  }

  /// Several Pythons as a search finds them: good, bare, foreign, broken.
  static List<Interpreter> pythons() {
    return List.of(
        chosen(),
        Snapshots.python("/usr/bin/python3", "3.11.2", Architecture.X86_64, "system"),
        Snapshots.withTensorFlow(
            Snapshots.python(
                "/home/anna/miniconda3/envs/tf210/bin/python",
                "3.10.14",
                Architecture.X86_64,
                "conda"),
            "2.10.1"),
        Snapshots.python("/opt/python38-32/bin/python", "3.8.10", Architecture.X86, "python.org"),
        broken());
  }

  private static Interpreter chosen() {
    return new Interpreter(
        "/home/anna/projects/flowers/.venv/bin/python",
        List.of(),
        Optional.of("/usr/bin/python3.11"),
        Optional.of("3.11.9"),
        Optional.of(Architecture.X86_64),
        "venv",
        Optional.of("uv"),
        "/home/anna/projects/flowers/.venv",
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        Optional.empty(),
        List.of(new InstalledVersion("tensorflow", "2.15.1")),
        Optional.of("it is the active environment"));
  }

  private static Interpreter broken() {
    return new Interpreter(
        "/home/anna/old/thesis/venv/bin/python",
        List.of(),
        Optional.empty(),
        Optional.of("3.9"),
        Optional.empty(),
        "venv",
        Optional.empty(),
        "/home/anna/old/thesis/venv",
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        Optional.of("its base Python in /opt/python39 is gone"),
        List.of(),
        Optional.empty());
  }

  private static Library found(String name, String place, long bytes, Library... needing) {
    return new Library(
        name,
        Optional.of(TENSORFLOW + place),
        List.of(needing).stream().map(Library::name).toList(),
        Status.FOUND,
        false,
        "RUNPATH",
        "",
        List.of(),
        bytes);
  }
}
