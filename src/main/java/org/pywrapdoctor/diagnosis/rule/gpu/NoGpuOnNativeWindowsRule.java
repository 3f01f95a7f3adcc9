package org.pywrapdoctor.diagnosis.rule.gpu;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.knowledge.Release;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.requirement.Version;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Machine;
import org.pywrapdoctor.snapshot.Snapshot;

/// A TensorFlow for Windows that is newer than the last one with a graphics card's code in it. It
/// matters when a graphics card is wanted; where CUDA packages were installed beside it, it is
/// worth a remark.
public final class NoGpuOnNativeWindowsRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-501",
              "no-gpu-on-native-windows",
              "This TensorFlow has no graphics card support on Windows",
              "Newer TensorFlow releases for Windows contain no code for graphics cards. No driver"
                  + " and no CUDA changes that. On Windows they use the card inside the Windows"
                  + " Subsystem for Linux (WSL2); outside of it only older releases do.")
          .on(OperatingSystem.WINDOWS)
          .explaining(Explains.GPU);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Set<String> leadsTo() {
    return Set.of(
        "cpu-only-build", "cuda-version-mismatch", "cudnn-mismatch", "cuda-library-missing");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    boolean windows =
        snapshot
            .machine()
            .ifKnown()
            .map(Machine::operatingSystem)
            .filter(system -> system == OperatingSystem.WINDOWS)
            .isPresent();
    Optional<TensorFlow> tensorFlow = TensorFlow.in(snapshot, knowledge);
    Optional<Version> version = tensorFlow.flatMap(TensorFlow::version).flatMap(Version::parse);
    Optional<Version> last = lastWithGpu(knowledge);
    if (!windows || version.isEmpty() || last.isEmpty()) {
      return Outcome.notTested();
    }
    if (version.get().compareTo(last.get()) <= 0) {
      return Outcome.ruledOut(
          CAUSE.message(
              "can", "TensorFlow {version} can use a card here", "version", text(version.get())));
    }
    List<Distribution> cuda = cudaPackages(snapshot);
    if (snapshot.request().goal() != Goal.GPU && cuda.isEmpty()) {
      return Outcome.notTested();
    }
    return Outcome.found(
        CAUSE.diagnosis(
            evidence(tensorFlow.get().distribution().orElseThrow(), last.get(), cuda),
            cures(last.get())));
  }

  /// The newest release with graphics card code for Windows.
  private static Optional<Version> lastWithGpu(Knowledge knowledge) {
    return knowledge.names().all().stream()
        .flatMap(name -> knowledge.releases().of(name).stream())
        .filter(
            release ->
                release
                    .wheel(OperatingSystem.WINDOWS, Architecture.X86_64)
                    .filter(wheel -> wheel.gpu().isPresent())
                    .isPresent())
        .map(Release::version)
        .max(Version::compareTo);
  }

  private static List<Distribution> cudaPackages(Snapshot snapshot) {
    return snapshot.installation().ifKnown().stream()
        .flatMap(installation -> installation.distributions().stream())
        .filter(distribution -> distribution.normalizedName().matches("nvidia-.+-cu\\d+"))
        .toList();
  }

  private static List<Evidence> evidence(
      Distribution installed, Version last, List<Distribution> cuda) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(
        new Evidence(
            Evidence.Kind.PACKAGE,
            CAUSE.message(
                "newer",
                "{package} {version} is installed; {last} was the last one for Windows with"
                    + " graphics card code",
                Map.of(
                    "package", installed.name(),
                    "version", installed.version(),
                    "last", text(last))),
            installed.metadata()));
    cuda.stream()
        .limit(1)
        .map(
            found ->
                new Evidence(
                    Evidence.Kind.PACKAGE,
                    CAUSE.message(
                        "useless", "{package} does nothing here", "package", found.name()),
                    found.metadata()))
        .forEach(evidence::add);
    return evidence;
  }

  private static List<Cure> cures(Version last) {
    Message title = CAUSE.message("wsl", "Use TensorFlow inside WSL2");
    List<Message> steps =
        List.of(
            CAUSE.message("wsl-install", "Open a terminal as administrator and run: wsl --install"),
            CAUSE.message(
                "wsl-driver",
                "Install the newest NVIDIA driver on Windows; none is needed inside WSL2"),
            CAUSE.message(
                "wsl-tensorflow", "Inside WSL2 run: python3 -m pip install tensorflow[and-cuda]"));
    return List.of(
        new Cure.ByHand(
            title,
            steps,
            List.of(
                "https://learn.microsoft.com/windows/wsl/install",
                "https://www.tensorflow.org/install/pip"),
            true),
        new Cure.NewEnvironment(Map.of(TensorFlow.NAME, "==" + last)));
  }

  private static String text(Version version) {
    return version.toString();
  }
}
