package org.pywrapdoctor.probe.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pywrapdoctor.knowledge.CauseText;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.knowledge.LogSignature;

/// Each signature finds its own example, and none finds nothing.
class LogSignaturesTest {
  private static final Knowledge KNOWLEDGE = Knowledge.shipped();
  private static final LogReader READER = new LogReader(KNOWLEDGE);

  static Collection<LogSignature> signatures() {
    return KNOWLEDGE.logSignatures().all();
  }

  @ParameterizedTest
  @MethodSource("signatures")
  void findsItsExample(LogSignature signature) {
    assertThat(READER.read("example", signature.example()).has(signature.id())).isTrue();
  }

  @ParameterizedTest
  @MethodSource("signatures")
  void isFoundWhereATerminalBreaksTheLine(LogSignature signature) {
    String broken = signature.example().replaceAll("(.{40})", "$1\n");
    assertThat(READER.read("example", broken).has(signature.id())).isTrue();
  }

  @ParameterizedTest
  @MethodSource("signatures")
  void speaksForACauseOfTheCatalogue(LogSignature signature) {
    Set<String> known =
        KNOWLEDGE.causeTexts().all().stream().map(CauseText::id).collect(Collectors.toSet());
    assertThat(known).containsAll(signature.cause().stream().toList());
  }

  @Test
  void ordinaryTextHasNone() {
    assertThat(READER.read("letter", "Dear Anna,\nthe weather is fine.\n").signs()).isEmpty();
  }
}
