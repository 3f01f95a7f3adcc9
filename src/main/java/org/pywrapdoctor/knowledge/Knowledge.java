package org.pywrapdoctor.knowledge;

import org.pywrapdoctor.platform.Lazy;

/// All facts that the program ships. A data file is read when its facts are first asked for, so a
/// run that needs none of them pays nothing.
public final class Knowledge {
  private static final Knowledge SHIPPED = new Knowledge();

  private final Lazy<Releases> releases = new Lazy<>(Releases::read);
  private final Lazy<RequirementSets> requirements = new Lazy<>(RequirementSets::read);
  private final Lazy<CompanionReleases> companions = new Lazy<>(CompanionReleases::read);
  private final Lazy<ProtobufFacts> protobuf = new Lazy<>(ProtobufFacts::read);
  private final Lazy<NumpyFacts> numpy = new Lazy<>(NumpyFacts::read);
  private final Lazy<TensorFlowNames> names = new Lazy<>(TensorFlowNames::read);
  private final Lazy<ImportChain> importChain = new Lazy<>(ImportChain::read);
  private final Lazy<RemovedModules> removedModules = new Lazy<>(RemovedModules::read);
  private final Lazy<TestedGpuBuilds> testedGpuBuilds = new Lazy<>(TestedGpuBuilds::read);
  private final Lazy<NvidiaFacts> nvidia = new Lazy<>(NvidiaFacts::read);
  private final Lazy<Processors> processors = new Lazy<>(Processors::read);
  private final Lazy<CardNames> cardNames = new Lazy<>(CardNames::read);
  private final Lazy<GpuLibraries> gpuLibraries = new Lazy<>(GpuLibraries::read);
  private final Lazy<MsvcRuntime> msvcRuntime = new Lazy<>(MsvcRuntime::read);
  private final Lazy<NativeFamilies> nativeFamilies = new Lazy<>(NativeFamilies::read);
  private final Lazy<LogSignatures> logSignatures = new Lazy<>(LogSignatures::read);
  private final Lazy<SourceLines> sourceLines = new Lazy<>(SourceLines::read);
  private final Lazy<CauseTexts> causeTexts = new Lazy<>(CauseTexts::read);
  private final Lazy<Pins> pins = new Lazy<>(() -> Pins.read(this));

  private Knowledge() {}

  /// The facts inside the program.
  public static Knowledge shipped() {
    return SHIPPED;
  }

  /// The releases of TensorFlow's distributions and their wheels.
  public Releases releases() {
    return releases.get();
  }

  /// What pip must install so that TensorFlow's files arrive on a computer.
  public Builds builds() {
    return new Builds(releases());
  }

  /// What each wheel asks for (`Requires-Dist`).
  public RequirementSets requirements() {
    return requirements.get();
  }

  /// The releases of the distributions that TensorFlow depends on.
  public CompanionReleases companions() {
    return companions.get();
  }

  /// Which protobuf works with which TensorFlow.
  public ProtobufFacts protobuf() {
    return protobuf.get();
  }

  /// Which NumPy works with which TensorFlow.
  public NumpyFacts numpy() {
    return numpy.get();
  }

  /// The distributions that own the import package `tensorflow`.
  public TensorFlowNames names() {
    return names.get();
  }

  /// The modules that importing TensorFlow looks for.
  public ImportChain importChain() {
    return importChain.get();
  }

  /// The modules that newer Pythons no longer have.
  public RemovedModules removedModules() {
    return removedModules.get();
  }

  /// The CUDA and cuDNN that each TensorFlow was tested with.
  public TestedGpuBuilds testedGpuBuilds() {
    return testedGpuBuilds.get();
  }

  /// NVIDIA's drivers, chips and error codes.
  public NvidiaFacts nvidia() {
    return nvidia.get();
  }

  /// What processors offer by their names.
  public Processors processors() {
    return processors.get();
  }

  /// The names of graphics cards.
  public CardNames cardNames() {
    return cardNames.get();
  }

  /// The libraries of NVIDIA that TensorFlow opens by itself.
  public GpuLibraries gpuLibraries() {
    return gpuLibraries.get();
  }

  /// Which Visual C++ runtime native files need.
  public MsvcRuntime msvcRuntime() {
    return msvcRuntime.get();
  }

  /// The packages whose native files are looked at beside TensorFlow's own.
  public NativeFamilies nativeFamilies() {
    return nativeFamilies.get();
  }

  /// The texts by which logs show what happened.
  public LogSignatures logSignatures() {
    return logSignatures.get();
  }

  /// Which release has which statement on which line.
  public SourceLines sourceLines() {
    return sourceLines.get();
  }

  /// What is said of a cause where there is no computer to examine.
  public CauseTexts causeTexts() {
    return causeTexts.get();
  }

  /// The exact versions that work together.
  public Pins pins() {
    return pins.get();
  }
}
