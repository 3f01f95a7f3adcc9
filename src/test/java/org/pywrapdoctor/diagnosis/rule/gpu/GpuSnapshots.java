package org.pywrapdoctor.diagnosis.rule.gpu;

import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.withGoal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.snapshot.CudaCopy;
import org.pywrapdoctor.snapshot.DriverAnswer;
import org.pywrapdoctor.snapshot.DriverAnswer.Asker;
import org.pywrapdoctor.snapshot.DriverAnswer.Call;
import org.pywrapdoctor.snapshot.DriverAnswer.End;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Gpu;
import org.pywrapdoctor.snapshot.Gpu.Card;
import org.pywrapdoctor.snapshot.Gpu.NvidiaDriver;
import org.pywrapdoctor.snapshot.Launch;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.snapshot.TensorFlowAnswer;

/// Computers with NVIDIA cards, in states that rules tell apart.
public final class GpuSnapshots {

  private GpuSnapshots() {}

  /// TensorFlow 2.15.1 on Linux where a card is wanted: a card of this capability, a driver, and a
  /// driver library that answers well.
  public static Snapshot working(String capability) {
    return withGpu(
        withGoal(healthyLinux(), Goal.GPU),
        _ ->
            new Gpu(
                List.of(card("NVIDIA GeForce RTX 3060", capability)),
                driver("550.54.15"),
                List.of(answer(0)),
                List.of(),
                List.of()));
  }

  public static Card card(String name, String capability) {
    return new Card(name, "NVIDIA", Optional.of(12L << 30), Optional.of(capability));
  }

  public static Seen<NvidiaDriver> driver(String version) {
    return Seen.known(new NvidiaDriver(version, Optional.of("12.4"), Optional.of(version)));
  }

  /// The driver's answer when `cuInit` returns this.
  public static DriverAnswer answer(int code) {
    return new DriverAnswer(
        Asker.PYTHON,
        End.ANSWERED,
        List.of(
            new Call(DriverAnswer.CU_INIT, Optional.of(code), ""),
            new Call(DriverAnswer.NVML_INIT, Optional.of(0), "")),
        Optional.of("550.54.15"),
        Optional.of("12.4"),
        List.of(),
        "",
        100);
  }

  /// The driver's answer when the loader does not find it.
  public static DriverAnswer notFound() {
    return new DriverAnswer(
        Asker.PYTHON,
        End.ANSWERED,
        List.of(
            new Call(
                DriverAnswer.CU_INIT,
                Optional.empty(),
                "libcuda.so.1: cannot open shared object file: No such file or directory")),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        "",
        100);
  }

  /// The driver's answer when it ends like this in the middle of `cuInit`.
  public static DriverAnswer failing(End end, String detail) {
    return new DriverAnswer(
        Asker.PYTHON,
        end,
        List.of(new Call(DriverAnswer.CU_INIT, Optional.empty(), "")),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        detail,
        3000);
  }

  public static Snapshot withGpu(Snapshot snapshot, UnaryOperator<Gpu> change) {
    return snapshot.toBuilder().gpu(snapshot.gpu().map(change)).build();
  }

  public static Snapshot withDriver(Snapshot snapshot, Seen<NvidiaDriver> driver) {
    return withGpu(snapshot, gpu -> gpu.with(gpu.cards(), driver, gpu.answers(), gpu.cuda()));
  }

  public static Snapshot withAnswer(Snapshot snapshot, DriverAnswer answer) {
    return withGpu(
        snapshot, gpu -> gpu.with(gpu.cards(), gpu.nvidia(), List.of(answer), gpu.cuda()));
  }

  public static Snapshot withCuda(Snapshot snapshot, CudaCopy... copies) {
    return withGpu(
        snapshot, gpu -> gpu.with(gpu.cards(), gpu.nvidia(), gpu.answers(), List.of(copies)));
  }

  /// The same computer, where TensorFlow was asked and logged this.
  public static Snapshot saying(Snapshot snapshot, List<String> devices, String... log) {
    List<String> lines = new ArrayList<>(List.of(log));
    return snapshot.toBuilder()
        .launch(
            Seen.known(
                new Launch(
                    List.of(TestLaunch.works()),
                    Seen.known(new TensorFlowAnswer(Map.of(), devices, lines)),
                    Optional.empty())))
        .build();
  }

  public static String notLoaded(String library) {
    return "dso_loader.cc:63] Could not load dynamic library '"
        + library
        + "'; dlerror: "
        + library
        + ": cannot open shared object file: No such file or directory";
  }
}
