package org.pywrapdoctor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.requirement.Requirement;
import org.pywrapdoctor.requirement.Version;

class PinsTest {
  private static final Version FIRST = Version.of("2.4");
  private static final Set<String> ALWAYS =
      Set.of("numpy", "protobuf", "keras", "keras-nightly", "h5py", "ml-dtypes");

  private final Knowledge knowledge = Knowledge.shipped();

  @Test
  void everyBuildHasAllItsPinsWithinWhatItsWheelDeclares() {
    List<String> missing = new ArrayList<>();
    int combinations = 0;
    for (Target target : targets()) {
      for (Build build : knowledge.builds().all(target, false)) {
        if (build.version().compareTo(FIRST) < 0) {
          continue;
        }
        combinations++;
        PinSet pins = knowledge.pins().of(build, target, false);
        for (Requirement declared : knowledge.requirements().of(build.wheel())) {
          boolean applies = declared.appliesTo(target.markers());
          String name = declared.normalizedName();
          if (applies
              && ALWAYS.contains(name)
              && pins.version(name).isEmpty()
              && !pins.withoutWheel().contains(name)) {
            missing.add(build.version() + " " + target + ": no " + name);
          }
          if (applies
              && pins.version(name).filter(v -> !declared.versions().contains(v)).isPresent()) {
            missing.add(build.version() + " " + target + ": " + name + " not in " + declared);
          }
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(combinations).isGreaterThan(600);
  }

  /// Apple's first builds ask for h5py 3.1, which was never built for their processors.
  @Test
  void tellsWhatWouldHaveToBeCompiled() {
    List<String> found = new ArrayList<>();
    for (Target target : targets()) {
      for (Build build : knowledge.builds().all(target, false)) {
        if (build.version().compareTo(FIRST) >= 0
            && !knowledge.pins().of(build, target, false).withoutWheel().isEmpty()) {
          found.add(build.holder() + " " + build.version() + " " + target.python());
        }
      }
    }
    assertThat(found)
        .containsExactly(
            "tensorflow-macos 2.5.0 3.8",
            "tensorflow-macos 2.6.0 3.8",
            "tensorflow-macos 2.5.0 3.9",
            "tensorflow-macos 2.6.0 3.9");
  }

  @Test
  void everyPinFitsTheKnownRules() {
    for (Target target : targets()) {
      for (Build build : knowledge.builds().all(target, false)) {
        PinSet pins = knowledge.pins().of(build, target, false);
        pins.version("numpy")
            .ifPresent(
                v -> assertThat(knowledge.numpy().check(build.version(), v).fails()).isFalse());
        pins.version("protobuf")
            .ifPresent(
                v ->
                    assertThat(knowledge.protobuf().check(build.version(), v, false).fails())
                        .as(build.version() + " " + target + " " + v)
                        .isFalse());
      }
    }
  }

  @Test
  void everyPinHasAReason() {
    for (Target target : targets()) {
      for (Build build : knowledge.builds().all(target, true)) {
        assertThat(knowledge.pins().of(build, target, true).pins())
            .allSatisfy(pin -> assertThat(pin.why()).endsWith("."));
      }
    }
  }

  @Test
  void capsWhatTheMetadataForgets() {
    assertThat(lines("2.10.1", OperatingSystem.WINDOWS, "3.10", true))
        .contains("tensorflow==2.10.1", "numpy==1.26.4", "protobuf==3.19.6")
        .contains("tensorflow-io-gcs-filesystem==0.31.0");
    assertThat(lines("2.5.3", OperatingSystem.LINUX, "3.9", false))
        .contains("protobuf==3.19.6", "numpy==1.19.5");
    assertThat(lines("2.6.0", OperatingSystem.LINUX, "3.8", false)).contains("keras==2.6.0");
    assertThat(lines("2.15.1", OperatingSystem.WINDOWS, "3.11", false))
        .startsWith("tensorflow==2.15.1", "tensorflow-intel==2.15.1");
  }

  @Test
  void bringsCudaWhereItCan() {
    assertThat(lines("2.15.1", OperatingSystem.LINUX, "3.11", true))
        .startsWith("tensorflow[and-cuda]==2.15.1");
    assertThat(lines("2.14.1", OperatingSystem.LINUX, "3.11", true))
        .startsWith("tensorflow==2.14.1")
        .contains("nvidia-cudnn-cu11==8.7.0.84")
        .noneMatch(line -> line.contains("tensorrt"));
    PinSet old =
        knowledge
            .pins()
            .of(
                knowledge.builds().find(Version.of("2.10.1"), windows("3.10"), true).orElseThrow(),
                windows("3.10"),
                true);
    assertThat(old.cuda()).contains(new TestedGpuBuilds.Tested("11.2", "8.1"));
  }

  private List<String> lines(String version, OperatingSystem system, String python, boolean gpu) {
    Target target = new Target(system, Architecture.X86_64, PythonMinor.of(python));
    Build build = knowledge.builds().find(Version.of(version), target, gpu).orElseThrow();
    return knowledge.pins().of(build, target, gpu).pins().stream().map(Pin::requirement).toList();
  }

  private static Target windows(String python) {
    return new Target(OperatingSystem.WINDOWS, Architecture.X86_64, PythonMinor.of(python));
  }

  private static List<Target> targets() {
    List<Target> targets = new ArrayList<>();
    for (OperatingSystem system : OperatingSystem.values()) {
      for (Architecture architecture : List.of(Architecture.X86_64, Architecture.ARM64)) {
        Stream.of("3.6", "3.7", "3.8", "3.9", "3.10", "3.11", "3.12", "3.13")
            .map(python -> new Target(system, architecture, PythonMinor.of(python)))
            .forEach(targets::add);
      }
    }
    return targets;
  }
}
