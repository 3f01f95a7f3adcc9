package org.pywrapdoctor.remedy.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pywrapdoctor.fixture.SmallEnvironment;
import org.pywrapdoctor.fixture.TinyIndex;
import org.pywrapdoctor.fixture.TinyWheel;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.remedy.Change;
import org.pywrapdoctor.remedy.Tool;
import org.pywrapdoctor.remedy.Way;

/// Repairs with what the person works with: uv, conda, Jupyter.
@Tag("real-environment")
class ToolsTest {
  private static final ApplyListener NOBODY = new ApplyListener() {};

  @TempDir Path folder;
  private Path wheels;
  private Path work;
  private Path home;
  private Map<String, String> before;

  @BeforeEach
  void prepare() throws IOException {
    wheels = folder.resolve("wheels");
    work = Files.createDirectories(folder.resolve("work"));
    home = Files.createDirectories(folder.resolve("home"));
    TinyWheel.of("flow", "1.0", 1000).writeInto(wheels);
    TinyWheel.of("flow", "2.0", 1000).writeInto(wheels);
    before = SmallEnvironment.content(work);
  }

  @Test
  void uvMakesAnEnvironmentAndChangesIt() throws Exception {
    Path uv = SmallEnvironment.uv();
    try (TinyIndex index = new TinyIndex(wheels)) {
      uvMakesAndChanges(applier(uv.getParent(), index.address()));
    }
  }

  private void uvMakesAndChanges(Applier applier) throws Exception {
    List<String> heard = new ArrayList<>();
    ApplyListener listener =
        new ApplyListener() {
          @Override
          public void line(String text) {
            heard.add(text);
          }
        };
    Undoable made = applier.keep(applier.apply(make(Tool.UV, "flow==1.0"), false, listener));
    assertThat(heard).contains(" + flow==1.0");
    Path packages = work.resolve("env/lib/python3.11/site-packages");
    assertThat(packages.resolve("flow/only_in_1_0.py")).exists();
    assertThat(work.resolve("env/pyvenv.cfg")).content().contains("uv = ");
    Map<String, String> whole = SmallEnvironment.content(work);

    Change change =
        new Change.ChangeEnvironment(
            Tool.UV,
            work.resolve("env").toString(),
            work.resolve("env/bin/python").toString(),
            List.of("flow"),
            List.of(),
            List.of("flow==2.0"),
            List.of(),
            Optional.of(1));
    Undoable changed = applier.keep(applier.apply(Orders.way(change), false, NOBODY));
    assertThat(packages.resolve("flow/only_in_2_0.py")).exists();
    applier.takeBack(changed);
    assertThat(SmallEnvironment.content(work)).isEqualTo(whole);
    applier.takeBack(made);
    assertThat(SmallEnvironment.content(work)).isEqualTo(before);
  }

  @Test
  void withoutUvPythonMakesIt() throws Exception {
    Applier applier = applier(folder);
    applier.takeBack(applier.apply(make(Tool.UV, "flow==2.0"), false, NOBODY));
    assertThat(SmallEnvironment.content(work)).isEqualTo(before);
  }

  /// In the place of each stands a script that understands the same arguments.
  @ParameterizedTest
  @CsvSource({"conda, ''", "mamba, ''", "micromamba, ' --channel conda-forge'"})
  void condaMakesAnEnvironment(String name, String channel) throws Exception {
    Path conda = Files.writeString(Files.createDirectory(folder.resolve("c")).resolve(name), CONDA);
    Files.setPosixFilePermissions(conda, PosixFilePermissions.fromString("rwxr-xr-x"));
    Applier applier = applier(conda.getParent());
    Undoable made = applier.apply(make(Tool.CONDA, "flow==2.0"), false, NOBODY);
    assertThat(work.resolve("env/asked"))
        .hasContent("create --yes --prefix " + work.resolve("env") + " python=3.11 pip" + channel);
    assertThat(work.resolve("env/lib/python3.11/site-packages/flow/only_in_2_0.py")).exists();
    applier.takeBack(made);
    assertThat(SmallEnvironment.content(work)).isEqualTo(before);
  }

  @Test
  void showsAnEnvironmentInJupyterAndTakesItBack() throws Exception {
    Path kernel = work.resolve("jupyter/kernels/tf");
    Files.createDirectories(kernel.getParent());
    before = SmallEnvironment.content(work);
    Applier applier = applier(folder);
    Undoable done =
        applier.keep(
            applier.apply(
                Orders.way(
                    new Change.RegisterKernel(kernel.toString(), "/env/bin/python", "TensorFlow")),
                false,
                NOBODY));
    assertThat(kernel.resolve("kernel.json"))
        .content()
        .contains("\"argv\"", "/env/bin/python", "ipykernel_launcher", "{connection_file}")
        .contains("\"display_name\"", "\"TensorFlow\"", "\"language\"");
    applier.takeBack(done);
    assertThat(SmallEnvironment.content(work)).isEqualTo(before);
  }

  private static final String CONDA =
      """
      #!/bin/sh
      "%s" -m venv "$4" && echo "$@" > "$4/asked"
      """
          .formatted(SmallEnvironment.base());

  private Way make(Tool tool, String requirement) {
    return Orders.way(
        new Change.MakeEnvironment(
            tool,
            Optional.of(SmallEnvironment.base().toString()),
            "3.11",
            work.resolve("env").toString(),
            List.of(requirement),
            List.of(),
            Optional.of(1)));
  }

  private Applier applier(Path onPath) {
    return applier(onPath, "");
  }

  private Applier applier(Path onPath, String index) {
    Host host = Orders.withTool(onPath, wheels, index, home);
    return new Applier(host, new UndoJournal(folder.resolve("journal")), Clock.systemUTC());
  }
}
