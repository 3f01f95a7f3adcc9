package org.pywrapdoctor.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Launch.End;

/// Lines as `faulthandler` of Python 3.11 prints them.
class FaultStackTest {

  @Test
  void theThreadThatHadTheFaultIsRead() {
    assertThat(
            stack(
                "a line of TensorFlow's own",
                "Fatal Python error: Segmentation fault",
                "Thread 0x00007f (most recent call first):",
                "  File \"/other.py\", line 1 in wait",
                "Current thread 0x00007e (most recent call first):",
                "  File \"/site/tensorflow/ops.py\", line 77 in matmul",
                "  File \"<string>\", line 5 in compute",
                "  File \"/site/tensorflow/__init__.py\", line ??? in <module>",
                "Extension modules: numpy.core (total: 1)"))
        .containsExactly(
            "/site/tensorflow/ops.py:77 matmul", "/site/tensorflow/__init__.py:??? <module>");
  }

  @Test
  void withoutAFaultThereIsNone() {
    assertThat(stack("Traceback (most recent call last):", "  File \"/x.py\", line 1, in <module>"))
        .isEmpty();
  }

  private static List<String> stack(String... lines) {
    Attempt attempt = TestLaunch.noAnswer(End.EXITED, Optional.of(1), lines);
    return FaultStack.of(attempt);
  }
}
