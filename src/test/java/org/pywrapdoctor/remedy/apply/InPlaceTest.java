package org.pywrapdoctor.remedy.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pywrapdoctor.fixture.SmallEnvironment;
import org.pywrapdoctor.fixture.TinyWheel;
import org.pywrapdoctor.host.Host;

/// Repairs in place by a real pip: what was is saved first, and comes back exactly.
@Tag("real-environment")
class InPlaceTest {
  private static final ApplyListener NOBODY = new ApplyListener() {};

  @TempDir Path folder;
  private SmallEnvironment environment;
  private Path module;
  private Map<String, String> before;

  @BeforeEach
  void breakAnEnvironment() throws IOException {
    environment = SmallEnvironment.at(folder.resolve("my env"));
    Path old = folder.resolve("old wheels");
    TinyWheel.of("flow", "1.0", 1000).writeInto(old);
    environment.install(old, "flow==1.0");
    module = environment.environment().sitePackages().resolve("flow/__init__.py");
    Files.writeString(module, "VERS");
    Path leftover = environment.environment().sitePackages().resolve("~low");
    Files.writeString(Files.createDirectories(leftover).resolve("file"), "half");
    TinyWheel.of("flow", "2.0", 1000).writeInto(folder.resolve("wheels"));
    Files.createDirectories(folder.resolve("journal"));
    before = SmallEnvironment.content(folder);
  }

  @Test
  void changesAndTakesBack() throws Exception {
    Applier applier = applier(folder.resolve("wheels"));
    Undoable done = applier.apply(Orders.change(environment), false, NOBODY);
    assertThat(module).content().contains("2.0");
    assertThat(environment.environment().has("~low")).isFalse();
    assertThat(environment.environment().has("flow/only_in_1_0.py")).isFalse();
    Undoable kept = applier.keep(done);
    Path saved = environment.environment().folder().resolve(SavedState.FOLDER);
    assertThat(SmallEnvironment.content(saved)).hasSizeLessThan(25);
    assertThat(saved.resolve(kept.id()).resolve("packages.txt")).content().contains("flow==1.0");

    Path own = environment.environment().sitePackages().resolve("my_own.py");
    Files.writeString(own, "years of work");
    applier.takeBack(kept);
    assertThat(own).hasContent("years of work");
    Files.delete(own);
    assertThat(SmallEnvironment.content(folder)).isEqualTo(before);
  }

  @Test
  void isPutBackWhenItDoesNotHelp() throws Exception {
    Applier applier = applier(folder.resolve("wheels"));
    applier.takeBack(applier.apply(Orders.change(environment), false, NOBODY));
    assertThat(SmallEnvironment.content(folder)).isEqualTo(before);
  }

  @Test
  void aPackageThatIsNotThereChangesNothing() {
    assertThatThrownBy(
            () ->
                applier(folder.resolve("old wheels"))
                    .apply(Orders.change(environment), false, NOBODY))
        .isInstanceOf(Trouble.class)
        .hasMessage("Your package index does not have flow==2.0");
    assertThat(SmallEnvironment.content(folder)).isEqualTo(before);
  }

  @Test
  void whatWasChangedAfterwardsIsNotTakenBack() throws Exception {
    Applier applier = applier(folder.resolve("wheels"));
    Undoable kept = applier.keep(applier.apply(Orders.change(environment), false, NOBODY));
    Files.writeString(module, "VERSION = 'mine'");
    assertThatThrownBy(() -> applier.takeBack(kept))
        .isInstanceOf(Trouble.class)
        .hasMessage(module + " was changed after the repair");
    assertThat(module).hasContent("VERSION = 'mine'");
  }

  @Test
  void leftoversOutsideTheEnvironmentAreRefused() throws Exception {
    Path thesis = Files.writeString(folder.resolve("thesis"), "years");
    Applier applier = applier(folder.resolve("wheels"));
    assertThatThrownBy(() -> applier.apply(Orders.delete(environment, thesis), false, NOBODY))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("lies outside the environment");
    assertThat(thesis).exists();
  }

  private Applier applier(Path wheels) {
    Host host = Orders.withWheels(wheels, folder);
    return new Applier(host, new UndoJournal(folder.resolve("journal")), Clock.systemUTC());
  }
}
