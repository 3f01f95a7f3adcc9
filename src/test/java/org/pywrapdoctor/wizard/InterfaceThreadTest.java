package org.pywrapdoctor.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pywrapdoctor.probe.Probe;
import org.pywrapdoctor.wizard.page.Screen;
import org.pywrapdoctor.wizard.service.PythonSearch;
import org.pywrapdoctor.wizard.service.Remedies;
import org.pywrapdoctor.wizard.service.Repairs;
import org.pywrapdoctor.wizard.service.Reports;
import org.pywrapdoctor.wizard.service.Services;

/// The interface's thread never looks at the computer: no probe, file or process call is made on
/// it, so the window stays alive whatever takes long.
class InterfaceThreadTest {
  @TempDir private Path folder;
  private final Queue<String> onInterfaceThread = new ConcurrentLinkedQueue<>();
  private final Set<String> elsewhere = ConcurrentHashMap.newKeySet();

  @Test
  void everythingThatTakesTimeIsDoneElsewhere() {
    TestServices own = new TestServices(Cases.truncated());
    own.pythons.addAll(Cases.pythons());
    own.repairs.way = Optional.of(TestRepairs.MAKE);
    own.repairs.after = Optional.of(own.doctor().judge(Cases.healthy()));
    own.repairs.download.countDown();
    own.desktop.folder = Optional.of(folder);
    own.desktop.file = Optional.of(Path.of("report.json"));
    RecordedProbes.of(Cases.truncated())
        .forEach((look, probe) -> own.with(look, watched(Probe.class, probe)));
    Services services = own.services();
    Services watched =
        new Services(
            services.system(),
            services.workingFolder(),
            services.doctor(),
            watched(PythonSearch.class, own),
            watched(Remedies.class, own),
            watched(Repairs.class, own.repairs),
            watched(Reports.class, own),
            own.desktop,
            services.version(),
            services.dataFolder());
    try (TestWindow window = TestWindow.open(watched, 1000, 700)) {
      window.press("Check everything");
      window.awaitComplete();
      window.awaitCaseCode();
      window.type(KeyCode.CONTROL, KeyCode.DIGIT2);
      window.awaitScreen(Screen.PYTHON);
      Fx.await("the search", () -> elsewhere.contains("search"));
      window.type(KeyCode.CONTROL, KeyCode.DIGIT7);
      window.awaitScreen(Screen.RESULT);
      window.awaitAndPress("Preview the repair");
      window.awaitAndPress("Save report…");
      window.awaitScreen(Screen.SAVE);
      window.awaitText("#hidden .label", "User name");
      window.press("Save report…");
      window.awaitScreen(Screen.REPAIR);
      window.awaitAndPress("Create the new environment");
      window.awaitText(".headline", "TensorFlow works");
      window.press("Undo the repair");
      window.awaitText(".headline", "The repair is taken back");
      window.type(KeyCode.CONTROL, KeyCode.O);
      window.awaitScreen(Screen.HELPDESK);
      window.awaitCaseCode();
    }
    assertThat(onInterfaceThread).isEmpty();
    assertThat(elsewhere)
        .contains("look", "search", "remedies", "carryOut", "takeBack", "save", "open");
  }

  private <T> T watched(Class<T> type, T service) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              if (Platform.isFxApplicationThread()) {
                onInterfaceThread.add(type.getSimpleName() + "." + method.getName());
              } else {
                elsewhere.add(method.getName());
              }
              try {
                return method.invoke(service, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
