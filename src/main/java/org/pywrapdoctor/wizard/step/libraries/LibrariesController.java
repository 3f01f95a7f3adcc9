package org.pywrapdoctor.wizard.step.libraries;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.VBox;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.wizard.control.NodeCell;
import org.pywrapdoctor.wizard.control.ProgressCard;
import org.pywrapdoctor.wizard.control.Rows;
import org.pywrapdoctor.wizard.control.Showing;
import org.pywrapdoctor.wizard.control.StateLabel;
import org.pywrapdoctor.wizard.control.WideColumn;
import org.pywrapdoctor.wizard.page.PageController;
import org.pywrapdoctor.wizard.service.Desktop;
import org.pywrapdoctor.wizard.word.Words;

/// The tree of libraries with the search path of the selected one below it.
public final class LibrariesController implements PageController {
  private final Words words;
  private final LibrariesViewModel model;
  private final Desktop desktop;

  @FXML private ProgressCard progress;
  @FXML private VBox known;
  @FXML private CheckBox problemsOnly;
  @FXML private Label shown;
  @FXML private CustomTextField filter;
  @FXML private TreeTableView<Library> tree;
  @FXML private TreeTableColumn<Library, Library> name;
  @FXML private TreeTableColumn<Library, Library> state;
  @FXML private TreeTableColumn<Library, Library> detail;
  @FXML private VBox search;
  @FXML private Label searchTitle;
  @FXML private VBox places;
  @FXML private VBox redirected;

  public LibrariesController(Words words, LibrariesViewModel model, Desktop desktop) {
    this.words = words;
    this.model = model;
    this.desktop = desktop;
  }

  @FXML
  private void initialize() {
    progress.watch(
        words,
        model.look(),
        new ReadOnlyObjectWrapper<>(words.text("libraries.reading")),
        words.text("progress.skip"),
        model::skip);
    Showing.when(known, progress.visibleProperty().not());
    problemsOnly.selectedProperty().bindBidirectional(model.problemsOnlyProperty());
    shown.textProperty().bind(model.shownText());
    filter.textProperty().bindBidirectional(model.filterProperty());
    tree.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    WideColumn.keep(tree, name);
    column(name, library -> Rows.path(library.name()));
    column(state, library -> new StateLabel(model.judge(library)));
    column(detail, library -> Rows.muted(model.detail(library)));
    model.shown().subscribe(this::show);
    tree.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            item ->
                Optional.ofNullable(item)
                    .map(TreeItem::getValue)
                    .ifPresent(library -> model.selectedProperty().set(Optional.of(library))));
    model.selectedProperty().subscribe(this::showSearch);
    model.redirected().subscribe(this::showRedirected);
  }

  @FXML
  private void copySearch() {
    model
        .selectedProperty()
        .get()
        .ifPresent(
            library ->
                desktop.copy(library.name() + "\n" + String.join("\n", model.places(library))));
  }

  private void show(List<LibraryNode> nodes) {
    TreeItem<Library> root = new TreeItem<>();
    root.getChildren().setAll(nodes.stream().map(this::item).toList());
    root.getChildren().forEach(top -> top.setExpanded(true));
    tree.setRoot(root);
    model.selectedProperty().get().ifPresent(this::select);
  }

  private TreeItem<Library> item(LibraryNode node) {
    TreeItem<Library> item = new TreeItem<>(node.library());
    item.setExpanded(model.problemsOnlyProperty().get() || !model.filterProperty().get().isEmpty());
    item.getChildren().setAll(node.children().stream().map(this::item).toList());
    return item;
  }

  private void select(Library library) {
    for (int row = 0; row < tree.getExpandedItemCount(); row++) {
      if (library.equals(tree.getTreeItem(row).getValue())) {
        tree.getSelectionModel().select(row);
        tree.scrollTo(Math.max(0, row - 3));
        return;
      }
    }
  }

  private void showSearch(Optional<Library> selected) {
    List<String> all = selected.map(model::places).orElse(List.of());
    search.setVisible(!all.isEmpty());
    search.setManaged(!all.isEmpty());
    selected.map(model::placesTitle).ifPresent(searchTitle::setText);
    places.getChildren().setAll(Rows.numbered(all));
  }

  private void showRedirected(List<String> texts) {
    redirected.setVisible(!texts.isEmpty());
    redirected.setManaged(!texts.isEmpty());
    redirected.getChildren().setAll(texts.stream().map(Rows::note).toList());
  }

  private static void column(
      TreeTableColumn<Library, Library> column, Function<Library, Node> node) {
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().getValue()));
    column.setCellFactory(_ -> new NodeCell<>(node));
  }
}
