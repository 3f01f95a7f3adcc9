package org.pywrapdoctor.remedy.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pywrapdoctor.fixture.PipWheel;
import org.pywrapdoctor.fixture.SmallDisk;
import org.pywrapdoctor.fixture.SmallEnvironment;
import org.pywrapdoctor.fixture.TinyIndex;
import org.pywrapdoctor.fixture.TinyWheel;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.remedy.Way;

/// What goes wrong around a repair: it ends in the new state or in the old one.
@Tag("real-environment")
class FaultsTest {
  private static final int BIG = 4_000_000;

  @TempDir Path folder;
  private Path wheels;
  private Path home;
  private Map<String, String> before;

  @BeforeEach
  void prepare() throws IOException {
    wheels = folder.resolve("wheels");
    TinyWheel.of("flow", "2.0", BIG).writeInto(wheels);
    Path pip = new PipWheel("pip==25.3", "3.11", "any").cached();
    Files.copy(pip, wheels.resolve(pip.getFileName()));
    home = Files.createDirectories(folder.resolve("home"));
    Files.createDirectories(folder.resolve("work"));
    before = SmallEnvironment.content(folder.resolve("work"));
  }

  @Test
  void aBrokenDownloadIsTakenUpAgain() throws Exception {
    try (TinyIndex index = new TinyIndex(wheels)) {
      index.breaks.set(2);
      List<InstallProgress> heard = new ArrayList<>();
      Applier applier = applier(Orders.withIndex(index.address(), home));
      Undoable done =
          applier.apply(
              Orders.make(folder.resolve("work/env")),
              false,
              new ApplyListener() {
                @Override
                public void installing(InstallProgress progress) {
                  heard.add(progress);
                }
              });
      assertThat(folder.resolve("work/env/lib/python3.11/site-packages/flow/ballast.bin"))
          .hasSize(BIG);
      assertThat(index.breaks).hasValue(0);
      assertThat(index.resumed.get()).isPositive();
      assertThat(heard).anyMatch(progress -> progress.megabytes() > 1);
      applier.takeBack(applier.keep(done));
    }
    assertThat(SmallEnvironment.content(folder.resolve("work"))).isEqualTo(before);
  }

  @Test
  void aNetworkThatGoesAwaySaysSo() throws Exception {
    try (TinyIndex index = new TinyIndex(wheels)) {
      index.breaks.set(Integer.MAX_VALUE);
      assertFails(index.address(), "network");
    }
  }

  @Test
  void anIndexThatIsNotThereSaysSo() throws Exception {
    TinyIndex index = new TinyIndex(wheels);
    index.close();
    assertFails(index.address(), "network");
  }

  @Test
  void aDamagedWheelIsNotInstalled() throws Exception {
    Path wheel = wheels.resolve(TinyWheel.of("flow", "2.0", 0).fileName());
    byte[] bytes = Files.readAllBytes(wheel);
    Files.write(wheel, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    try (TinyIndex index = new TinyIndex(wheels)) {
      assertFails(index.address(), "wheel");
    }
  }

  @Test
  void aFullDiskLeavesNothing() throws Exception {
    try (SmallDisk disk = smallDisk()) {
      assertFillsTheDisk(Orders.make(disk.folder().resolve("env")));
      assertThat(disk.folder()).isEmptyDirectory();
    }
  }

  @Test
  void aFullDiskLeavesAnEnvironmentAsItWas() throws Exception {
    TinyWheel.of("flow", "1.0", 1000).writeInto(folder.resolve("old"));
    try (SmallDisk disk = smallDisk()) {
      SmallEnvironment environment = SmallEnvironment.at(disk.folder().resolve("env"));
      environment.install(folder.resolve("old"), "flow==1.0");
      Map<String, String> sound = SmallEnvironment.content(disk.folder());
      assertFillsTheDisk(Orders.change(environment));
      assertThat(SmallEnvironment.content(disk.folder())).isEqualTo(sound);
    }
  }

  private SmallDisk smallDisk() throws IOException {
    return SmallDisk.at(folder.resolve("work/small"));
  }

  /// The packages are larger than the disk.
  private void assertFillsTheDisk(Way way) throws IOException {
    TinyWheel.of("flow", "2.0", 60_000_000).writeInto(wheels);
    Applier applier = applier(Orders.withWheels(wheels, home));
    assertThatThrownBy(() -> applier.apply(way, false, new ApplyListener() {}))
        .isInstanceOf(Trouble.class)
        .hasMessage("The disk is full");
  }

  private void assertFails(String address, String key) {
    Applier applier = applier(Orders.withIndex(address, home));
    assertThatThrownBy(
            () ->
                applier.apply(
                    Orders.make(folder.resolve("work/env")), false, new ApplyListener() {}))
        .isInstanceOfSatisfying(
            Trouble.class,
            trouble -> assertThat(trouble.problem().key()).isEqualTo("apply." + key));
    assertThat(SmallEnvironment.content(folder.resolve("work"))).isEqualTo(before);
  }

  private Applier applier(Host host) {
    return new Applier(host, new UndoJournal(folder.resolve("journal")), Clock.systemUTC());
  }
}
