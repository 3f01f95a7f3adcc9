package org.pywrapdoctor.wizard;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.wizard.help.Help;
import org.pywrapdoctor.wizard.log.LogFile;
import org.pywrapdoctor.wizard.notice.Notices;
import org.pywrapdoctor.wizard.page.Navigation;
import org.pywrapdoctor.wizard.page.OwnProgram;
import org.pywrapdoctor.wizard.page.Page;
import org.pywrapdoctor.wizard.page.PageController;
import org.pywrapdoctor.wizard.page.Route;
import org.pywrapdoctor.wizard.page.Screen;
import org.pywrapdoctor.wizard.page.Views;
import org.pywrapdoctor.wizard.remedy.RemedyChoice;
import org.pywrapdoctor.wizard.report.ReportActions;
import org.pywrapdoctor.wizard.service.Services;
import org.pywrapdoctor.wizard.session.Computed;
import org.pywrapdoctor.wizard.session.Session;
import org.pywrapdoctor.wizard.session.Threads;
import org.pywrapdoctor.wizard.settings.Settings;
import org.pywrapdoctor.wizard.shell.ButtonBarController;
import org.pywrapdoctor.wizard.shell.Copying;
import org.pywrapdoctor.wizard.shell.MainMenuController;
import org.pywrapdoctor.wizard.shell.ShellController;
import org.pywrapdoctor.wizard.shell.ShellTools;
import org.pywrapdoctor.wizard.shell.ShellViewModel;
import org.pywrapdoctor.wizard.shell.StepListController;
import org.pywrapdoctor.wizard.shell.StepListViewModel;
import org.pywrapdoctor.wizard.step.compare.CompareController;
import org.pywrapdoctor.wizard.step.compare.CompareViewModel;
import org.pywrapdoctor.wizard.step.fault.FaultController;
import org.pywrapdoctor.wizard.step.fault.FaultViewModel;
import org.pywrapdoctor.wizard.step.gpu.GpuController;
import org.pywrapdoctor.wizard.step.gpu.GpuViewModel;
import org.pywrapdoctor.wizard.step.healthy.HealthyController;
import org.pywrapdoctor.wizard.step.healthy.HealthyViewModel;
import org.pywrapdoctor.wizard.step.helpdesk.HelpdeskController;
import org.pywrapdoctor.wizard.step.helpdesk.HelpdeskViewModel;
import org.pywrapdoctor.wizard.step.installation.InstallationController;
import org.pywrapdoctor.wizard.step.installation.InstallationViewModel;
import org.pywrapdoctor.wizard.step.launch.LaunchController;
import org.pywrapdoctor.wizard.step.launch.LaunchViewModel;
import org.pywrapdoctor.wizard.step.libraries.LibrariesController;
import org.pywrapdoctor.wizard.step.libraries.LibrariesViewModel;
import org.pywrapdoctor.wizard.step.mend.MendController;
import org.pywrapdoctor.wizard.step.mend.MendViewModel;
import org.pywrapdoctor.wizard.step.model.ModelController;
import org.pywrapdoctor.wizard.step.model.ModelViewModel;
import org.pywrapdoctor.wizard.step.python.PythonController;
import org.pywrapdoctor.wizard.step.python.PythonFinder;
import org.pywrapdoctor.wizard.step.python.PythonList;
import org.pywrapdoctor.wizard.step.python.PythonViewModel;
import org.pywrapdoctor.wizard.step.repair.RepairController;
import org.pywrapdoctor.wizard.step.repair.RepairViewModel;
import org.pywrapdoctor.wizard.step.result.ResultController;
import org.pywrapdoctor.wizard.step.result.ResultViewModel;
import org.pywrapdoctor.wizard.step.save.SaveController;
import org.pywrapdoctor.wizard.step.save.SaveViewModel;
import org.pywrapdoctor.wizard.step.start.LogExplaining;
import org.pywrapdoctor.wizard.step.start.StartController;
import org.pywrapdoctor.wizard.step.start.StartViewModel;
import org.pywrapdoctor.wizard.theme.Comfort;
import org.pywrapdoctor.wizard.theme.ThemeSwitch;
import org.pywrapdoctor.wizard.word.Words;

/// Puts the wizard together: services, the session, a view model and a view for each screen.
public final class Wizard {
  private final BooleanProperty small = new SimpleBooleanProperty();
  private final Words words;
  private final Services services;
  private final Threads threads;
  private final Session session;
  private final Route route;
  private final Notices notices = new Notices();
  private final ReportActions reports;
  private final RemedyChoice remedies;
  private final Comfort comfort;
  private final Help help;
  private final LogFile log;
  private final Computed<String> caseCode;
  private final FaultViewModel fault;
  private final MendViewModel mend;
  private final Map<Screen, Page> pages = new EnumMap<>(Screen.class);
  private final Map<Screen, Supplier<PageController>> controllers = new EnumMap<>(Screen.class);

  /// @param settings what the person chose last time
  /// @param close ends the program
  public Wizard(
      Words words, Services services, Threads threads, Settings settings, Runnable close) {
    this.words = words;
    this.services = services;
    this.threads = threads;
    comfort = new Comfort(settings.appearance(), settings.textSize());
    help = new Help(words);
    log =
        new LogFile(
            services.dataFolder().resolve("log"),
            System.getProperty("user.name", ""),
            threads.background());
    session = new Session(services.doctor(), threads, Request.of(services.workingFolder()));
    caseCode = new Computed<>(session, threads, services.reports()::caseCode);
    route = new Route(session, new Navigation());
    reports =
        new ReportActions(
            words, services.reports(), services.desktop(), session, route, notices, threads);
    remedies = new RemedyChoice(session, threads, services.remedies());
    mend =
        new MendViewModel(
            words, session, route, services.repairs(), reports, notices, threads, close);
    fault = new FaultViewModel(words, session, route, reports, services.desktop());
    addPages(close);
  }

  /// Builds the window's content; on the interface's thread.
  public Scene scene() {
    Scene scene = new Scene(new Parent() {}, 1060, 700);
    new ThemeSwitch(scene, comfort).follow();
    ShellViewModel shell = new ShellViewModel(words, session, route, pages);
    Views views = new Views(words.bundle());
    scene.setRoot(
        views.load(
            new ShellController(
                shell,
                views,
                notices,
                help,
                new Copying(words, services.desktop()),
                comfort.em(),
                small,
                screen -> controllers.get(screen).get()),
            new StepListController(
                words,
                new StepListViewModel(words, session, route.navigation(), pages),
                shell,
                caseCode.valueProperty(),
                help,
                small),
            new ButtonBarController(shell, small),
            new MainMenuController(
                reports,
                comfort,
                help,
                new ShellTools(services.version(), log, services.desktop()))));
    scene.getRoot().getStyleClass().add(services.system().name().toLowerCase(Locale.ROOT));
    return scene;
  }

  /// Shows a saved report.
  public void open(Path report) {
    reports.open(report);
  }

  /// Shows a fault of the program's own; on any thread.
  public void report(Throwable unexpected) {
    log.note(unexpected);
    threads.ui().execute(() -> fault.report(unexpected));
  }

  /// Ends what is going on and waits until nothing of it is left.
  public void close() throws InterruptedException {
    session.close(3000);
    mend.close(10_000);
  }

  /// What the person chose for their eyes.
  public Comfort comfort() {
    return comfort;
  }

  public Session session() {
    return session;
  }

  public Route route() {
    return route;
  }

  private void addPages(Runnable close) {
    StartViewModel start =
        new StartViewModel(
            words,
            session,
            route,
            reports,
            services.desktop(),
            notices,
            threads,
            new LogExplaining(words, services.doctor(), route, notices, threads),
            services.reports()::examples);
    add(start, () -> new StartController(words, start));
    PythonList pythons =
        new PythonList(
            words,
            new PythonFinder(words, services.pythons(), services.desktop(), notices, threads));
    PythonViewModel python = new PythonViewModel(words, session, route, pythons, notices);
    add(python, () -> new PythonController(pythons, services.desktop()));
    InstallationViewModel installation = new InstallationViewModel(words, session, route);
    add(installation, () -> new InstallationController(words, installation));
    LibrariesViewModel libraries = new LibrariesViewModel(words, session, route);
    add(libraries, () -> new LibrariesController(words, libraries, services.desktop()));
    GpuViewModel gpu = new GpuViewModel(words, session, route, services.doctor().knowledge());
    add(gpu, () -> new GpuController(words, gpu));
    ModelViewModel model = new ModelViewModel(words, session, route);
    add(model, () -> new ModelController(words, model));
    LaunchViewModel launch = new LaunchViewModel(words, session, route);
    add(launch, () -> new LaunchController(words, launch, services.desktop()));
    OwnProgram program = new OwnProgram(words, session, route, services.desktop());
    ResultViewModel result = new ResultViewModel(words, session, route, remedies, reports, program);
    add(result, () -> new ResultController(words, help, result, session, small));
    HelpdeskViewModel helpdesk =
        new HelpdeskViewModel(words, session, route, remedies, reports, caseCode.valueProperty());
    add(helpdesk, () -> new HelpdeskController(words, helpdesk));
    CompareViewModel compare =
        new CompareViewModel(
            words,
            session,
            route,
            services.doctor(),
            services.reports(),
            services.desktop(),
            notices,
            threads);
    add(compare, () -> new CompareController(words, compare));
    SaveViewModel save = new SaveViewModel(words, reports);
    add(save, () -> new SaveController(words, save));
    HealthyViewModel healthy =
        new HealthyViewModel(words, session, route, reports, program, close, result.state());
    add(healthy, () -> new HealthyController(words, healthy));
    RepairViewModel repair =
        new RepairViewModel(
            words,
            session,
            route,
            remedies,
            services.remedies(),
            reports,
            services.desktop(),
            notices,
            threads,
            mend);
    add(repair, () -> new RepairController(repair));
    add(mend, () -> new MendController(words, mend, services.desktop()));
    add(fault, () -> new FaultController(fault));
  }

  private void add(Page page, Supplier<PageController> controller) {
    pages.put(page.screen(), page);
    controllers.put(page.screen(), controller);
  }
}
