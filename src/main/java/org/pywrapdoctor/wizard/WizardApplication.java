package org.pywrapdoctor.wizard;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.pywrapdoctor.wizard.service.Desktop;
import org.pywrapdoctor.wizard.service.Services;
import org.pywrapdoctor.wizard.service.StageDesktop;
import org.pywrapdoctor.wizard.session.Threads;
import org.pywrapdoctor.wizard.settings.Settings;
import org.pywrapdoctor.wizard.settings.SettingsFile;
import org.pywrapdoctor.wizard.word.Words;

/// The window's life: from the start of the toolkit to the end of what the wizard started.
public final class WizardApplication extends Application {
  /// Handed over to the instance that the toolkit makes.
  private static final AtomicReference<Start> START = new AtomicReference<>();

  private Optional<Wizard> wizard = Optional.empty();

  /// What the wizard is started with.
  private record Start(
      Function<Desktop, Services> services,
      AtomicReference<Settings> settings,
      AtomicReference<Boolean> toolkitIsUp) {}

  /// Opens the wizard and returns when its window is closed. A process can do this once.
  ///
  /// @param services makes the services, given the desktop that the window is on
  /// @param settings where the person's choices are kept
  /// @param arguments nothing, or a report to show
  /// @throws NoDisplayException when no window can be opened
  public static void open(
      Function<Desktop, Services> services, SettingsFile settings, List<String> arguments)
      throws NoDisplayException {
    Settings before = settings.load();
    AtomicReference<Settings> now = new AtomicReference<>(before);
    AtomicReference<Boolean> toolkitIsUp = new AtomicReference<>(false);
    START.set(new Start(services, now, toolkitIsUp));
    try {
      launch(WizardApplication.class, arguments.toArray(String[]::new));
      if (!now.get().equals(before)) {
        settings.save(now.get());
      }
    } catch (RuntimeException | LinkageError trouble) {
      if (toolkitIsUp.get()) {
        throw trouble;
      }
      throw new NoDisplayException(trouble);
    }
  }

  @Override
  public void start(Stage stage) {
    Start start = START.get();
    start.toolkitIsUp().set(true);
    Desktop desktop = new StageDesktop(stage, link -> getHostServices().showDocument(link));
    Wizard shown =
        new Wizard(
            Words.in(Locale.getDefault()),
            start.services().apply(desktop),
            Threads.daemons(Platform::runLater),
            start.settings().get(),
            stage::close);
    wizard = Optional.of(shown);
    Thread.setDefaultUncaughtExceptionHandler((_, fault) -> shown.report(fault));
    stage.setTitle("Pywrap Doctor");
    stage.getIcons().setAll(icons());
    stage.setScene(shown.scene());
    WindowFit fit = WindowFit.size(stage, start.settings().get());
    stage.setOnHidden(
        _ -> start.settings().updateAndGet(settings -> fit.kept(settings.with(shown.comfort()))));
    stage.show();
    getParameters().getUnnamed().stream().findFirst().map(Path::of).ifPresent(shown::open);
  }

  @Override
  public void stop() throws InterruptedException {
    if (wizard.isPresent()) {
      wizard.get().close();
    }
  }

  private static List<Image> icons() {
    return Stream.of(16, 24, 32, 48, 64, 128, 256)
        .map(size -> "logo-" + size + ".png")
        .map(name -> new Image(WizardApplication.class.getResourceAsStream(name)))
        .toList();
  }
}
