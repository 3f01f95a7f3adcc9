package org.pywrapdoctor.wizard.shell;

import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import org.pywrapdoctor.wizard.help.Help;
import org.pywrapdoctor.wizard.report.ReportActions;
import org.pywrapdoctor.wizard.theme.Appearance;
import org.pywrapdoctor.wizard.theme.Comfort;

/// The menu: what can be done on every page, and how the window looks.
public final class MainMenuController {
  private final ReportActions reports;
  private final Comfort comfort;
  private final Help help;
  private final ShellTools tools;

  @FXML private MenuButton menu;
  @FXML private ToggleGroup appearances;
  @FXML private RadioMenuItem system;
  @FXML private RadioMenuItem light;
  @FXML private RadioMenuItem dark;
  @FXML private RadioMenuItem contrast;
  @FXML private ToggleGroup sizes;
  @FXML private RadioMenuItem normal;
  @FXML private RadioMenuItem large;
  @FXML private RadioMenuItem larger;

  public MainMenuController(ReportActions reports, Comfort comfort, Help help, ShellTools tools) {
    this.reports = reports;
    this.comfort = comfort;
    this.help = help;
    this.tools = tools;
  }

  @FXML
  private void initialize() {
    Map<Toggle, Appearance> looks =
        Map.of(
            system,
            Appearance.SYSTEM,
            light,
            Appearance.LIGHT,
            dark,
            Appearance.DARK,
            contrast,
            Appearance.HIGH_CONTRAST);
    looks.forEach((item, look) -> item.setSelected(look == comfort.appearance().get()));
    appearances
        .selectedToggleProperty()
        .subscribe(chosen -> comfort.appearance().set(looks.get(chosen)));
    Map<Toggle, Integer> percents = Map.of(normal, 100, large, 125, larger, 150);
    percents.forEach((item, percent) -> item.setSelected(percent == comfort.textSize().get()));
    sizes
        .selectedToggleProperty()
        .subscribe((_, chosen) -> comfort.textSize().set(percents.getOrDefault(chosen, 100)));
  }

  @FXML
  private void openReport() {
    reports.open();
  }

  @FXML
  private void compare() {
    reports.compare();
  }

  @FXML
  private void saveReport() {
    reports.save();
  }

  @FXML
  private void showTerms() {
    help.terms(menu);
  }

  @FXML
  private void showKeys() {
    help.keys(menu);
  }

  @FXML
  private void openLog() {
    tools.openLog();
  }

  @FXML
  private void showAbout() {
    help.about(menu, tools.version());
  }
}
