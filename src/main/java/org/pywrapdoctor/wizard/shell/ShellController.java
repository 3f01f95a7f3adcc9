package org.pywrapdoctor.wizard.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.pywrapdoctor.wizard.control.Showing;
import org.pywrapdoctor.wizard.help.Help;
import org.pywrapdoctor.wizard.help.TermText;
import org.pywrapdoctor.wizard.notice.NoticeView;
import org.pywrapdoctor.wizard.notice.Notices;
import org.pywrapdoctor.wizard.page.PageController;
import org.pywrapdoctor.wizard.page.Screen;
import org.pywrapdoctor.wizard.page.Views;

/// Shows the page that is open, with its headline and number, and moves the focus to it.
public final class ShellController {
  private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");

  /// 900 and 560 pixels at the usual 14 pixels for a line.
  private static final double LEAST_WIDTH = 64.3;
  private static final double LEAST_HEIGHT = 40;

  private final ShellViewModel model;
  private final Views views;
  private final Notices notices;
  private final Help help;
  private final Copying copying;
  private final ObservableDoubleValue em;
  private final BooleanProperty small;
  private final Function<Screen, PageController> controllers;
  private final Map<Screen, LoadedPage> loaded = new EnumMap<>(Screen.class);

  @FXML private BorderPane root;
  @FXML private VBox headlines;
  @FXML private Label headline;
  @FXML private StackPane sublineHolder;
  @FXML private Label number;
  @FXML private ScrollPane body;
  @FXML private StackPane stack;
  @FXML private HBox banner;
  @FXML private Label bannerText;

  /// A page's view with its controller.
  private record LoadedPage(Parent view, PageController controller) {}

  /// @param em the size that all others are relative to, in pixels
  public ShellController(
      ShellViewModel model,
      Views views,
      Notices notices,
      Help help,
      Copying copying,
      ObservableDoubleValue em,
      BooleanProperty small,
      Function<Screen, PageController> controllers) {
    this.model = model;
    this.views = views;
    this.notices = notices;
    this.help = help;
    this.copying = copying;
    this.em = em;
    this.small = small;
    this.controllers = controllers;
  }

  @FXML
  private void initialize() {
    headline.textProperty().bind(model.headline());
    TermText subline = new TermText(help);
    subline.getStyleClass().add("subline");
    sublineHolder.getChildren().setAll(subline);
    model.subline().subscribe(subline::setText);
    Showing.when(sublineHolder, model.subline().map(text -> !text.isEmpty()));
    bannerText.textProperty().bind(model.banner());
    Showing.when(banner, bannerText.textProperty().isNotEmpty());
    for (Observable room : List.of(root.widthProperty(), root.heightProperty(), em)) {
      room.subscribe(this::adapt);
    }
    small.subscribe(now -> root.pseudoClassStateChanged(SMALL, now));
    body.skinProperty().subscribe(this::drawOnlyWhatChanges);
    new ShellKeys(model).install(root);
    copying.install(stack);
    new NoticeView(notices).install(stack);
    model.navigation().currentProperty().subscribe(this::show);
  }

  /// A scroll pane keeps a picture of all that is in it, for scrolling; each turn of an icon in it
  /// then costs the whole picture, 40 ms where nothing but the processor draws.
  private void drawOnlyWhatChanges() {
    Optional.ofNullable(body.lookup(".viewport")).ifPresent(viewport -> viewport.setCache(false));
  }

  @FXML
  private void closeReport() {
    model.closeReport();
  }

  private void show(Screen screen) {
    LoadedPage page = loaded.computeIfAbsent(screen, this::load);
    number.setText(String.valueOf(screen.number()));
    headlines.setVisible(page.controller().ownHeadline().isEmpty());
    body.setContent(page.view());
    body.setVvalue(0);
    model.arrived();
    Node arrival = page.controller().ownHeadline().orElse(headline);
    arrival
        .accessibleTextProperty()
        .bind(Bindings.createStringBinding(model::announcement, headline.textProperty()));
    Node focus = page.controller().firstFocus().orElse(arrival);
    Platform.runLater(focus::requestFocus);
  }

  private LoadedPage load(Screen screen) {
    PageController controller = controllers.apply(screen);
    Region view = views.load(controller);
    view.setMinHeight(Region.USE_PREF_SIZE);
    return new LoadedPage(view, controller);
  }

  /// In a small window everything moves together. Before the first layout there is no size.
  private void adapt() {
    small.set(isBelow(root.getWidth(), LEAST_WIDTH) || isBelow(root.getHeight(), LEAST_HEIGHT));
  }

  private boolean isBelow(double size, double least) {
    return size > 0 && size < least * em.get();
  }
}
