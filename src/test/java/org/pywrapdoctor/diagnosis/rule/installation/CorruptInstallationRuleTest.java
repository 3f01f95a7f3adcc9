package org.pywrapdoctor.diagnosis.rule.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.LINUX_SITE;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.with;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withLibrary;
import static org.pywrapdoctor.diagnosis.Snapshots.withPackages;
import static org.pywrapdoctor.diagnosis.Snapshots.without;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutRun;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutTensorFlow;
import static org.pywrapdoctor.diagnosis.TestEnvironments.tensorflow215;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestDistribution;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.FileCheck.Kind;
import org.pywrapdoctor.snapshot.NativeLibraries.Status;
import org.pywrapdoctor.snapshot.Snapshot;

class CorruptInstallationRuleTest implements RuleExamples {

  private static final String LIBRARY = "tensorflow/libtensorflow_cc.so.2";

  @Override
  public Rule rule() {
    return new CorruptInstallationRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "a native library cut short kills the import without a word",
        withLaunch(cutShort(), TestLaunch.dies("SIGBUS")),
        "a library is missing",
        withLaunch(
            withTensorFlow(LIBRARY, Kind.MISSING, 977_852_928, 0),
            TestLaunch.raises(
                "ImportError",
                "libtensorflow_cc.so.2: cannot open shared object file: No such file",
                LINUX_SITE + "/tensorflow/python/pywrap_tensorflow.py:62 <module>")),
        "an edited file, nothing started",
        withoutRun(edited()),
        "an emptied module",
        withLaunch(
            withTensorFlow("tensorflow/python/util/compat.py", Kind.EMPTY, 5000, 0),
            TestLaunch.raises(
                "AttributeError",
                "module 'tensorflow.python.util.compat' has no attribute 'as_bytes'")),
        "more files than are named",
        withoutRun(
            with(
                healthyLinux(),
                tensorflow215(LINUX_SITE).problem(LIBRARY, Kind.MISSING, 10, 0).problemCount(700))),
        "a longer file of a companion",
        withoutRun(
            with(
                healthyLinux(),
                TestDistribution.of(LINUX_SITE, "numpy", "1.26.4")
                    .problem("numpy/core/_multiarray_umath.so", Kind.LONGER, 10, 20))),
        "all that is left is what pip put aside",
        withPackages(withoutTensorFlow(healthyLinux()), List.of(), LINUX_SITE + "/~ensorflow"));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "a rival's files in place of its own",
        with(
            healthyLinux(),
            tensorflow215(LINUX_SITE).problem(LIBRARY, Kind.ALTERED, 10, 10),
            TestDistribution.of(LINUX_SITE, "tensorflow-cpu", "2.15.1").imports("tensorflow")),
        "nearly everything is gone",
        with(
            healthyLinux(),
            tensorflow215(LINUX_SITE).problem(LIBRARY, Kind.MISSING, 10, 0).problemCount(10_900)),
        "a file that may not be read",
        with(healthyLinux(), tensorflow215(LINUX_SITE).problem(LIBRARY, Kind.UNREADABLE, 10, 10)));
  }

  @Test
  void namesFileAndSizes() {
    assertThat(evidence(cutShort()))
        .containsExactly(
            "libtensorflow_cc.so.2 of tensorflow 2.15.1 has 400000000 bytes instead of 977852928");
    assertThat(only(cutShort()).evidence().getFirst().where())
        .isEqualTo(LINUX_SITE + "/" + LIBRARY);
  }

  @Test
  void isCertainWhenTheSuddenEndFits() {
    Snapshot killed = withLaunch(cutShort(), TestLaunch.dies("SIGBUS"));
    assertThat(only(killed).certainty()).isEqualTo(Certainty.CERTAIN);
  }

  @Test
  void anEditedFileExplainsOnlyWhatWentThroughIt() {
    Snapshot elsewhere =
        withLaunch(edited(), TestLaunch.raises("ModuleNotFoundError", "No module named 'absl'"));
    assertThat(only(elsewhere).explains()).isEmpty();
    Snapshot there =
        withLaunch(
            edited(),
            TestLaunch.raises(
                "NameError",
                "name 'foo' is not defined",
                LINUX_SITE + "/tensorflow/python/util/compat.py:12 <module>"));
    assertThat(only(there).certainty()).isEqualTo(Certainty.CERTAIN);
    assertThat(only(there).explains()).isNotEmpty();
  }

  @Test
  void withoutARunOnlyWhatTheLoaderStopsAtIsCertain() {
    assertThat(only(withoutRun(cutShort())).certainty()).isEqualTo(Certainty.LIKELY);
    Snapshot stopping =
        withLibrary(cutShort(), "libtensorflow_cc.so.2", Status.CORRUPT, "it ends too early");
    assertThat(only(withoutRun(stopping)).certainty()).isEqualTo(Certainty.CERTAIN);
  }

  @Test
  void whereMoreFilesDifferThanAreNamedTheFailureNeedNotNameOne() {
    Snapshot many =
        with(
            healthyLinux(),
            tensorflow215(LINUX_SITE).problem(LIBRARY, Kind.MISSING, 10, 0).problemCount(700));
    Snapshot failed =
        withLaunch(
            many,
            TestLaunch.raises(
                "ModuleNotFoundError", "No module named 'tensorflow.python.platform'"));
    assertThat(only(failed).certainty()).isEqualTo(Certainty.CERTAIN);
  }

  @Test
  void aMissingFileOfItsOwnIsDamageEvenWithoutARecord() {
    String name = "libtensorflow_cc.so.2";
    Snapshot unrecorded =
        withLaunch(
            withLibrary(without(healthyLinux(), "tensorflow"), name, Status.MISSING, "nowhere"),
            TestLaunch.raises("ImportError", name + ": cannot open shared object file"));
    assertThat(only(unrecorded).certainty()).isEqualTo(Certainty.CERTAIN);
    assertThat(evidence(unrecorded))
        .containsExactly(name + " is needed by _pywrap_tensorflow_internal: nowhere");
  }

  @Test
  void aBundledLibraryThatIsGoneIsDamage() {
    Snapshot gone =
        withoutRun(
            withLibrary(
                healthyLinux(), "libscipy_openblas64_-32a4b2a6.so", Status.MISSING, "nowhere"));
    assertThat(only(gone).certainty()).isEqualTo(Certainty.CERTAIN);
    assertThat(evidence(gone))
        .containsExactly(
            "libscipy_openblas64_-32a4b2a6.so is needed by _pywrap_tensorflow_internal: nowhere");
  }

  @Test
  void aHealthyBlasIsNamedAmongWhatIsRuledOut() {
    Snapshot healthy =
        withLibrary(healthyLinux(), "libscipy_openblas64_-32a4b2a6.so", Status.FOUND, "");
    assertThat(rule().examine(healthy, KNOWLEDGE))
        .isInstanceOfSatisfying(
            Outcome.RuledOut.class,
            ruledOut ->
                assertThat(ruledOut.because().text())
                    .endsWith(
                        "; BLAS and LAPACK can be loaded (libscipy_openblas64_-32a4b2a6.so)"));
  }

  @Test
  void offersANewEnvironmentFirst() {
    assertThat(only(cutShort()).cures())
        .containsExactly(
            new Cure.NewEnvironment(Map.of("tensorflow", "==2.15.1")),
            new Cure.Reinstall(List.of("tensorflow"), List.of("tensorflow==2.15.1"), List.of()));
  }

  private static Snapshot cutShort() {
    return withTensorFlow(LIBRARY, Kind.SHORTER, 977_852_928, 400_000_000);
  }

  private static Snapshot edited() {
    return withTensorFlow("tensorflow/python/util/compat.py", Kind.ALTERED, 5000, 5000);
  }

  private static Snapshot withTensorFlow(String file, Kind kind, long expected, long actual) {
    return with(healthyLinux(), tensorflow215(LINUX_SITE).problem(file, kind, expected, actual));
  }
}
