package org.pywrapdoctor.wizard.icon;

import java.util.List;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.RotateTransition;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import javafx.util.Duration;

/// Shows an [Icon] in the size and colour that the stylesheet gives: the style class `icon`, with
/// `icon-20` and the like for other sizes. The icon for "running" turns, unless the person asked
/// the system for reduced motion.
public final class IconView extends Region {
  private static final double GRID = 16;

  private final ObjectProperty<Icon> icon = new SimpleObjectProperty<>(this, "icon", Icon.NOTE);
  private final SVGPath outline = new SVGPath();
  private final SVGPath track = new SVGPath();
  private final Scale scale = new Scale();
  private final RotateTransition turning = new RotateTransition(Duration.seconds(1.2), this);

  public IconView() {
    getStyleClass().add("icon");
    outline.contentProperty().bind(icon.map(Icon::path));
    track.contentProperty().bind(icon.map(Icon::track));
    track.setOpacity(0.25);
    for (SVGPath path : List.of(track, outline)) {
      path.getStyleClass().add("outline");
      path.setManaged(false);
      path.getTransforms().add(scale);
      getChildren().add(path);
    }
    setMouseTransparent(true);
    turning.setByAngle(360);
    turning.setInterpolator(Interpolator.LINEAR);
    turning.setCycleCount(Animation.INDEFINITE);
    icon.subscribe(_ -> turn());
    sceneProperty().subscribe(_ -> turn());
  }

  public IconView(Icon shown) {
    this();
    icon.set(shown);
  }

  public ObjectProperty<Icon> iconProperty() {
    return icon;
  }

  public Icon getIcon() {
    return icon.get();
  }

  public void setIcon(Icon shown) {
    icon.set(shown);
  }

  @Override
  protected void layoutChildren() {
    scale.setX(getWidth() / GRID);
    scale.setY(getHeight() / GRID);
  }

  private void turn() {
    if (icon.get() == Icon.RUNNING
        && getScene() != null
        && !Platform.getPreferences().isReducedMotion()) {
      turning.play();
    } else {
      turning.stop();
      setRotate(0);
    }
  }
}
