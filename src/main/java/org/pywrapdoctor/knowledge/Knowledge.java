package org.pywrapdoctor.knowledge;

import org.pywrapdoctor.platform.Lazy;

/// All facts that the program ships, or those of a newer copy that the person asked for. A data
/// file is read when its facts are first asked for, so a run that needs none of them pays nothing.
public final class Knowledge {
  private static final Knowledge SHIPPED = new Knowledge(DataFiles.shipped());

  private final Lazy<Releases> releases;
  private final Lazy<RequirementSets> requirements;
  private final Lazy<CompanionReleases> companions;
  private final Lazy<ProtobufFacts> protobuf;
  private final Lazy<NumpyFacts> numpy;
  private final Lazy<TensorFlowNames> names;
  private final Lazy<ImportChain> importChain;
  private final Lazy<RemovedModules> removedModules;
  private final Lazy<TestedGpuBuilds> testedGpuBuilds;
  private final Lazy<NvidiaFacts> nvidia;
  private final Lazy<Processors> processors;
  private final Lazy<CardNames> cardNames;
  private final Lazy<GpuLibraries> gpuLibraries;
  private final Lazy<MsvcRuntime> msvcRuntime;
  private final Lazy<NativeFamilies> nativeFamilies;
  private final Lazy<LogSignatures> logSignatures;
  private final Lazy<SourceLines> sourceLines;
  private final Lazy<CauseTexts> causeTexts;
  private final Lazy<ModelFacts> models;
  private final Lazy<Pins> pins;

  private Knowledge(DataFiles files) {
    releases = new Lazy<>(() -> Releases.read(files));
    requirements = new Lazy<>(() -> RequirementSets.read(files));
    companions = new Lazy<>(() -> CompanionReleases.read(files));
    protobuf = new Lazy<>(() -> ProtobufFacts.read(files));
    numpy = new Lazy<>(() -> NumpyFacts.read(files));
    names = new Lazy<>(() -> TensorFlowNames.read(files));
    importChain = new Lazy<>(() -> ImportChain.read(files));
    removedModules = new Lazy<>(() -> RemovedModules.read(files));
    testedGpuBuilds = new Lazy<>(() -> TestedGpuBuilds.read(files));
    nvidia = new Lazy<>(() -> NvidiaFacts.read(files));
    processors = new Lazy<>(() -> Processors.read(files));
    cardNames = new Lazy<>(() -> CardNames.read(files));
    gpuLibraries = new Lazy<>(() -> GpuLibraries.read(files));
    msvcRuntime = new Lazy<>(() -> MsvcRuntime.read(files));
    nativeFamilies = new Lazy<>(() -> NativeFamilies.read(files));
    logSignatures = new Lazy<>(() -> LogSignatures.read(files));
    sourceLines = new Lazy<>(() -> SourceLines.read(files));
    causeTexts = new Lazy<>(() -> CauseTexts.read(files));
    models = new Lazy<>(() -> ModelFacts.read(files));
    pins = new Lazy<>(() -> Pins.read(this, files));
  }

  /// The facts inside the program.
  public static Knowledge shipped() {
    return SHIPPED;
  }

  /// The same with the facts of a newer copy in place of those that it has.
  public static Knowledge with(KnowledgeCopy copy) {
    return new Knowledge(new DataFiles(copy.files()));
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

  /// What each release of TensorFlow and Keras can read.
  public ModelFacts models() {
    return models.get();
  }

  /// The exact versions that work together.
  public Pins pins() {
    return pins.get();
  }
}
