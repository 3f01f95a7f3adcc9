package org.pywrapdoctor.diagnosis.rule.gpu;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.rule.Targets;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.knowledge.GpuBuild;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.knowledge.Wheel;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.requirement.Version;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.DriverAnswer;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Gpu;
import org.pywrapdoctor.snapshot.Gpu.Card;
import org.pywrapdoctor.snapshot.Gpu.NvidiaDriver;
import org.pywrapdoctor.snapshot.Machine;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.snapshot.TensorFlowAnswer;

/// What is known of cards, drivers and the chosen TensorFlow's build, taken together.
///
/// @param snapshot everything that was seen
/// @param machine the computer
/// @param gpu its cards and drivers
/// @param tensorflow the installed TensorFlow, as its metadata says
/// @param build what that TensorFlow was built with for NVIDIA cards; empty when it has no such
/// code or is not known
public record GpuCase(
    Snapshot snapshot,
    Machine machine,
    Gpu gpu,
    Optional<Version> tensorflow,
    Optional<GpuBuild> build) {

  /// The makers whose cards compute; others only show a screen.
  private static final List<String> MAKERS = List.of("amd", "advanced micro", "intel", "apple");

  /// What can be said whatever the person wants; empty when nobody looked at the cards.
  public static Optional<GpuCase> of(Snapshot snapshot, Knowledge knowledge) {
    Optional<Machine> machine = snapshot.machine().ifKnown();
    Optional<Gpu> gpu = snapshot.gpu().ifKnown();
    if (machine.isEmpty() || gpu.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new GpuCase(
            snapshot,
            machine.get(),
            gpu.get(),
            TensorFlow.in(snapshot, knowledge).flatMap(TensorFlow::version).flatMap(Version::parse),
            told(snapshot).or(() -> listed(snapshot, knowledge))));
  }

  /// The same where a card is wanted and TensorFlow does not say itself that it sees one.
  static Optional<GpuCase> wanted(Snapshot snapshot, Knowledge knowledge) {
    return of(snapshot, knowledge)
        .filter(_ -> snapshot.request().goal() == Goal.GPU)
        .filter(there -> there.answer().filter(TensorFlowAnswer::seesGpu).isEmpty());
  }

  private static Optional<GpuBuild> told(Snapshot snapshot) {
    return snapshot
        .launch()
        .ifKnown()
        .flatMap(launch -> launch.tensorflow().ifKnown())
        .map(TensorFlowAnswer::build)
        .filter(build -> build.containsKey("cuda_version"))
        .map(
            build ->
                new GpuBuild(
                    build.get("cuda_version"),
                    build.getOrDefault("cudnn_version", ""),
                    Arrays.stream(build.getOrDefault("cuda_compute_capabilities", "").split(" "))
                        .filter(kernel -> !kernel.isEmpty())
                        .toList()));
  }

  private static Optional<GpuBuild> listed(Snapshot snapshot, Knowledge knowledge) {
    return Targets.of(snapshot)
        .flatMap(
            target ->
                TensorFlow.in(snapshot, knowledge)
                    .flatMap(TensorFlow::distribution)
                    .flatMap(
                        installed ->
                            Version.parse(installed.version())
                                .flatMap(
                                    version ->
                                        knowledge
                                            .releases()
                                            .release(installed.normalizedName(), version)))
                    .flatMap(release -> release.wheel(target)))
        .flatMap(Wheel::gpu);
  }

  /// What TensorFlow said of itself.
  Optional<TensorFlowAnswer> answer() {
    return snapshot.launch().ifKnown().flatMap(launch -> launch.tensorflow().ifKnown());
  }

  /// The lines in which its native code told of cards and libraries.
  List<String> log() {
    return answer().map(TensorFlowAnswer::log).orElse(List.of());
  }

  /// The cards of NVIDIA.
  public List<Card> nvidia() {
    return gpu.cards().stream().filter(GpuCase::isNvidia).toList();
  }

  /// Whether a card is of NVIDIA.
  public static boolean isNvidia(Card card) {
    return maker(card).contains("nvidia");
  }

  /// The cards of other makers that compute, not those that only show the screen of a virtual
  /// machine or a server.
  List<Card> others() {
    return gpu.cards().stream()
        .filter(card -> !isNvidia(card) && MAKERS.stream().anyMatch(maker(card)::contains))
        .toList();
  }

  private static String maker(Card card) {
    return (card.vendor() + " " + card.name()).toLowerCase(Locale.ROOT);
  }

  /// NVIDIA's driver, where it is there.
  public Optional<NvidiaDriver> driver() {
    return gpu.nvidia().ifKnown();
  }

  /// The answer of the process that got farthest.
  public Optional<DriverAnswer> driverAnswer() {
    return gpu.answers().stream()
        .filter(answer -> answer.end() != DriverAnswer.End.NO_ANSWER)
        .findFirst();
  }

  /// What `cuInit` returned; empty when it was not called or did not return.
  Optional<Integer> cuInit() {
    return driverAnswer()
        .flatMap(answer -> answer.call(DriverAnswer.CU_INIT))
        .flatMap(DriverAnswer.Call::code);
  }

  /// What NVML's first call returned.
  Optional<Integer> nvmlInit() {
    return driverAnswer()
        .flatMap(answer -> answer.call(DriverAnswer.NVML_INIT))
        .flatMap(DriverAnswer.Call::code);
  }

  /// Whether the system lists all of its cards: a container and the Windows Subsystem for Linux do
  /// not.
  boolean listsItsCards() {
    return machine.wsl() == 0 && machine.container() != Answer.YES;
  }

  /// Whether there may be a card of NVIDIA: one is listed, its driver is there, or this place lists
  /// none.
  boolean mayHaveCard() {
    return hasTraceOfCard() || !listsItsCards();
  }

  /// Whether something of a card of NVIDIA is seen: itself, or its driver.
  boolean hasTraceOfCard() {
    return !nvidia().isEmpty() || driver().isPresent();
  }

  boolean isWindows() {
    return machine.operatingSystem() == OperatingSystem.WINDOWS;
  }

  /// The oldest driver on which this build runs.
  public Optional<Version> oldestDriver(Knowledge knowledge) {
    return build()
        .flatMap(there -> knowledge.nvidia().oldestDriver(there.cuda(), machine.operatingSystem()));
  }

  /// The major version of a version such as `12.5.1`.
  static String major(String version) {
    return version.replaceFirst("\\..*$", "");
  }
}
