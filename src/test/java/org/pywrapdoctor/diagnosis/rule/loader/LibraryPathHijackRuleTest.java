package org.pywrapdoctor.diagnosis.rule.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withVariables;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutRun;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Launch.End;
import org.pywrapdoctor.snapshot.Launch.Purpose;
import org.pywrapdoctor.snapshot.NativeLibraries;
import org.pywrapdoctor.snapshot.NativeLibraries.Redirected;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

class LibraryPathHijackRuleTest implements RuleExamples {

  private static final Attempt FAILURE =
      TestLaunch.raises("ImportError", "/opt/old/libstdc++.so.6: file too short");

  private static final Attempt SAME_WITHOUT =
      TestLaunch.withPurpose(FAILURE, Purpose.IMPORT_WITHOUT_VARIABLES, List.of("LD_LIBRARY_PATH"));

  private static final Attempt STRANGE = TestLaunch.raises("ImportError", "undefined symbol: x");

  private static final Attempt OTHER_WITHOUT =
      TestLaunch.withPurpose(
          TestLaunch.raises("ImportError", "cannot import name 'runtime_version'"),
          Purpose.IMPORT_WITHOUT_VARIABLES,
          List.of("LD_LIBRARY_PATH"));

  @Override
  public Rule rule() {
    return new LibraryPathHijackRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "it works without the variable",
        withLaunch(hijacked(""), STRANGE, TestLaunch.worksWithout("LD_LIBRARY_PATH")),
        "the library is broken and named",
        withLaunch(hijacked("file too short"), FAILURE),
        "the library is broken, nothing started",
        withoutRun(hijacked("file too short")),
        "another failure, no second try",
        withLaunch(hijacked(""), STRANGE),
        "Python itself does not start",
        withLaunch(
            hijacked(""),
            TestLaunch.noAnswer(End.EXITED, Optional.of(127)),
            TestLaunch.worksWithout("LD_LIBRARY_PATH")));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "it fails without the variable too",
        withLaunch(hijacked(""), FAILURE, SAME_WITHOUT),
        "a harmless variable",
        hijacked(""),
        "the variable is empty",
        withVariables(healthyLinux(), "LD_LIBRARY_PATH", ""));
  }

  @Test
  void thatItStopsElsewhereWithoutTheVariableIsProofToo() {
    assertThat(only(withLaunch(hijacked(""), STRANGE, OTHER_WITHOUT)).certainty())
        .isEqualTo(Certainty.CERTAIN);
    Attempt noLibrary = TestLaunch.raises("ImportError", "No module named 'absl'");
    assertThat(only(withLaunch(hijacked(""), noLibrary, OTHER_WITHOUT)).certainty())
        .isEqualTo(Certainty.POSSIBLE);
  }

  @Test
  void theSecondTryIsTheProof() {
    Snapshot proved = withLaunch(hijacked(""), STRANGE, TestLaunch.worksWithout("LD_LIBRARY_PATH"));
    assertThat(only(proved).certainty()).isEqualTo(Certainty.CERTAIN);
    assertThat(evidence(proved))
        .containsExactly(
            "LD_LIBRARY_PATH is set to /opt/old",
            "libstdc++.so.6 comes from here because of LD_LIBRARY_PATH",
            "Without the variables the same import works");
    assertThat(only(proved).cures())
        .containsExactly(new Cure.UnsetVariables(List.of("LD_LIBRARY_PATH")));
    assertThat(only(withLaunch(hijacked(""), STRANGE)).certainty()).isEqualTo(Certainty.POSSIBLE);
  }

  @Test
  void aBrokenLibraryIsBlamedAmongOtherVariables() {
    Snapshot snapshot =
        withVariables(
            withLaunch(
                hijacked("it defines no GLIBCXX_3.4"),
                TestLaunch.raises("ImportError", "libx.so.2: undefined symbol: _ZdlPv"),
                TestLaunch.worksWithout("LD_LIBRARY_PATH", "TF_XLA_FLAGS")),
            "LD_LIBRARY_PATH",
            "/opt/old",
            "TF_XLA_FLAGS",
            "--x");
    assertThat(only(snapshot).certainty()).isEqualTo(Certainty.CERTAIN);
  }

  @Test
  void accountsForAPythonThatDoesNotStart() {
    assertThat(rule().cause().explains()).contains(Explains.INTERPRETER);
  }

  private static Snapshot hijacked(String problem) {
    Redirected library =
        new Redirected(
            "libstdc++.so.6",
            "LD_LIBRARY_PATH",
            "/opt/old/libstdc++.so.6",
            Optional.of("/usr/lib/x86_64-linux-gnu/libstdc++.so.6"),
            problem);
    return withVariables(healthyLinux(), "LD_LIBRARY_PATH", "/opt/old").toBuilder()
        .nativeLibraries(Seen.known(new NativeLibraries(List.of(), List.of(), List.of(library))))
        .build();
  }
}
