package org.pywrapdoctor.remedy.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pywrapdoctor.fixture.SmallEnvironment;
import org.pywrapdoctor.fixture.TinyIndex;
import org.pywrapdoctor.fixture.TinyWheel;
import org.pywrapdoctor.remedy.Question;
import org.pywrapdoctor.remedy.Resolved;
import org.pywrapdoctor.requirement.Version;

/// What a real pip answers about packages that do and do not go together.
@Tag("real-environment")
class ResolverTest {
  @TempDir Path folder;
  private Path wheels;
  private Path home;

  @BeforeEach
  void publish() throws IOException {
    wheels = folder.resolve("wheels");
    home = Files.createDirectories(folder.resolve("home"));
    TinyWheel.of("core", "1.0", 0).writeInto(wheels);
    TinyWheel.of("core", "2.0", 0).writeInto(wheels);
    TinyWheel.of("app", "1.0", 0, "core<2").writeInto(wheels);
    TinyWheel.of("app", "2.0", 0, "core>=2").writeInto(wheels);
    TinyWheel.of("lib", "1.0", 0).writeInto(wheels);
    TinyWheel.of("lib", "3.0", 0).writeInto(wheels);
  }

  @Test
  void keepsWhatGoesTogetherAndNamesWhatMustMove() {
    Resolved answer = ask(List.of("app==1.0", "lib==1.0")).orElseThrow();
    assertThat(answer.reasons()).containsOnlyKeys("app");
    assertThat(answer.reasons().get("app").text())
        .isEqualTo("app 1.0 asks for core<2, which the others do not go with");
    assertThat(answer.versions())
        .containsEntry("app", Version.of("2.0"))
        .containsEntry("lib", Version.of("1.0"))
        .containsEntry("core", Version.of("2.0"));
  }

  @Test
  void letsGoOfAVersionThatIsNotPublishedAnyMore() {
    Resolved answer = ask(List.of("lib==2.0")).orElseThrow();
    assertThat(answer.reasons().get("lib").text())
        .isEqualTo("Your package index does not have lib==2.0");
    assertThat(answer.versions()).containsEntry("lib", Version.of("3.0"));
  }

  @Test
  void withoutAnIndexThereIsNoAnswer() throws IOException {
    TinyIndex gone = new TinyIndex(wheels);
    gone.close();
    Resolver resolver = new Resolver(Orders.withIndex(gone.address(), home));
    assertThat(resolver.resolve(question(List.of("lib==1.0")))).isEmpty();
  }

  private Optional<Resolved> ask(List<String> kept) {
    return new Resolver(Orders.withWheels(wheels, home)).resolve(question(kept));
  }

  private static Question question(List<String> kept) {
    return new Question(SmallEnvironment.base().toString(), List.of("core==2.0"), kept, List.of());
  }
}
