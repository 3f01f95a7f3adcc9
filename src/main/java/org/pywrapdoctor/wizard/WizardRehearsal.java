package org.pywrapdoctor.wizard;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.stage.Window;
import org.pywrapdoctor.wizard.service.Desktop;
import org.pywrapdoctor.wizard.service.Services;
import org.pywrapdoctor.wizard.settings.SettingsFile;

/// The wizard without a person: it opens, has time to fill its first screen, and closes. The build
/// trains Java's ahead-of-time cache with it.
public final class WizardRehearsal {
  private static final long LONGEST_START_MILLIS = 30_000;
  private static final long STEP_MILLIS = 100;
  private static final long TIME_TO_DRAW_MILLIS = 2_000;

  private WizardRehearsal() {}

  /// Opens the wizard, waits and closes it.
  ///
  /// @param arguments as for [WizardApplication#open]
  public static void run(
      Function<Desktop, Services> services, SettingsFile settings, List<String> arguments)
      throws NoDisplayException {
    Thread.ofPlatform().daemon().start(WizardRehearsal::closeWhenShown);
    WizardApplication.open(services, settings, arguments);
  }

  private static void closeWhenShown() {
    try {
      for (long waited = 0; waited < LONGEST_START_MILLIS && !isShown(); waited += STEP_MILLIS) {
        Thread.sleep(STEP_MILLIS);
      }
      Thread.sleep(TIME_TO_DRAW_MILLIS);
      Platform.runLater(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isShown() throws InterruptedException {
    CountDownLatch answered = new CountDownLatch(1);
    boolean[] shown = new boolean[1];
    try {
      Platform.runLater(
          () -> {
            shown[0] = Window.getWindows().stream().anyMatch(Window::isShowing);
            answered.countDown();
          });
    } catch (IllegalStateException toolkitIsNotUpYet) {
      return false;
    }
    answered.await();
    return shown[0];
  }
}
