package org.pywrapdoctor.diagnosis.rule.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.rule.model.Obstacle.Kind;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Model;
import org.pywrapdoctor.snapshot.Model.Format;
import org.pywrapdoctor.snapshot.Model.Part;

/// What makes a model load: a release that fits, tf-keras, loading less of it, or saving it again
/// where it loads.
///
/// @param cause which cause it is about
/// @param models the model
/// @param readers who can load it
public record ModelCures(Cause cause, ModelCase models, ModelReaders readers) {
  private static final String VERSIONS = "https://www.tensorflow.org/guide/versions";
  private static final String CUSTOM =
      "https://www.tensorflow.org/guide/keras/serialization_and_saving#custom_objects";
  private static final String MIGRATING = "https://keras.io/guides/migrating_to_keras_3/";

  /// The cures of a case.
  public static ModelCures of(Cause cause, ModelCase models, Knowledge knowledge) {
    return new ModelCures(cause, models, ModelReaders.of(models, knowledge));
  }

  /// The diagnosis of obstacles, with whatever makes the model load.
  public Diagnosis diagnosis(List<Obstacle> about) {
    return cause.diagnosis(evidence(about), cures());
  }

  /// Which releases could load it, as proof beside the obstacles.
  private List<Evidence> evidence(List<Obstacle> about) {
    List<Evidence> evidence = new ArrayList<>(models.evidence(cause, about));
    if (!readers.lines().isEmpty()) {
      evidence.add(
          new Evidence(
              Evidence.Kind.FILE,
              cause.message(
                  "model-readers",
                  "TensorFlow {versions} can load it",
                  "versions",
                  readers.words()),
              models.model().path()));
    }
    return evidence;
  }

  /// The best one first.
  private List<Cure> cures() {
    List<Cure> cures = new ArrayList<>();
    if (hasOnly(Kind.TRAINING, Kind.SHORT_NAMES)) {
      cures.add(withoutTraining());
    }
    if (hasOnly(Kind.UNREGISTERED)) {
      cures.add(named());
    }
    if (hasOnly(Kind.NAME)) {
      cures.add(rename());
    }
    if (models.reader().keras3() && models.loadsWithTfKeras()) {
      cures.add(new Cure.Install(List.of("tf-keras~=2." + models.reader().line() + ".0")));
      cures.add(withTfKeras());
    }
    readers.best().ifPresent(best -> environment(best, cures));
    boolean generation =
        models.obstacles().stream()
            .anyMatch(o -> o.kind() == Kind.KERAS_2_IN_3 || o.kind() == Kind.TF_KERAS);
    if (generation && models.model().format() == Format.SAVED_MODEL) {
      cures.add(plain());
    }
    if (models.model().has(Part.KERAS_MODEL) && !hasOnly(Kind.UNREGISTERED)) {
      cures.add(again());
    }
    if (cures.isEmpty()) {
      cures.add(elsewhere());
    }
    return List.copyOf(cures);
  }

  private void environment(ModelReaders.Best best, List<Cure> cures) {
    String line = "2." + best.reader().line();
    boolean sameLine = best.reader().line() == models.reader().line();
    Map<String, String> pins = new LinkedHashMap<>();
    pins.put("tensorflow", "==" + (sameLine ? models.tensorflow() : best.version()));
    if (best.reader().isTfKeras()) {
      pins.put("tf-keras", "~=" + line + ".0");
      if (!sameLine) {
        cures.add(withTfKeras());
      }
    }
    cures.add(new Cure.NewEnvironment(pins));
  }

  private Cure withTfKeras() {
    return new Cure.RunPython(
        cause.message("tf-keras", "Load it with tf-keras"),
        List.of(
            cause.message("tf-keras-step", "Install the package tf-keras"),
            cause.message(
                "tf-keras-variable",
                "Set TF_USE_LEGACY_KERAS=1 before TensorFlow is imported, as here")),
        "import os; os.environ['TF_USE_LEGACY_KERAS'] = '1'; import tensorflow as tf; "
            + "print(tf.keras.models.load_model("
            + PythonText.of(models.model().path())
            + "))",
        true,
        List.of(MIGRATING));
  }

  private boolean hasOnly(Kind... kinds) {
    return models.obstacles().stream().allMatch(o -> List.of(kinds).contains(o.kind()));
  }

  private Cure rename() {
    String path = models.model().path();
    String ending = models.model().format() == Format.KERAS ? ".keras" : ".h5";
    String right = path.replaceFirst("\\.[^./\\\\]*$", "") + ending;
    return new Cure.RunPython(
        cause.message("rename", "Give it the ending of its form"),
        List.of(
            cause.message(
                "rename-step", "Rename it so that its name ends in {ending}", "ending", ending)),
        "import os; os.rename(" + PythonText.of(path) + ", " + PythonText.of(right) + ")",
        true,
        List.of(VERSIONS));
  }

  /// What Keras does not find by itself is given to it.
  private Cure named() {
    String classes =
        models.obstacles().stream()
            .map(Obstacle::name)
            .distinct()
            .map(name -> PythonText.of(name) + ": tf.keras.layers." + name)
            .collect(Collectors.joining(", ", "{", "}"));
    return new Cure.RunPython(
        cause.message("named", "Tell Keras where its class is"),
        List.of(
            cause.message(
                "named-step",
                "Give load_model custom_objects={classes}; nothing is lost",
                "classes",
                classes)),
        "import tensorflow as tf; print(tf.keras.models.load_model("
            + PythonText.of(models.model().path())
            + ", custom_objects="
            + classes
            + "))",
        true,
        List.of(CUSTOM));
  }

  private Cure withoutTraining() {
    return new Cure.RunPython(
        cause.message("no-training", "Load it without how it was trained"),
        List.of(
            cause.message(
                "no-training-step",
                "Give load_model compile=False; the model predicts as before, and what is lost is"
                    + " the state of the optimizer")),
        "import tensorflow as tf; print(tf.keras.models.load_model("
            + PythonText.of(models.model().path())
            + ", compile=False))",
        true,
        List.of(VERSIONS));
  }

  private Cure plain() {
    return new Cure.RunPython(
        cause.message("plain", "Load it without Keras"),
        List.of(
            cause.message(
                "plain-step",
                "TensorFlow itself still loads it; it predicts as before, and what is lost are its"
                    + " layers and its training")),
        "import tensorflow as tf; print(tf.saved_model.load("
            + PythonText.of(models.model().path())
            + ").signatures)",
        true,
        List.of(MIGRATING));
  }

  /// Where it loads, it is saved in the form that both sides read.
  private Cure again() {
    boolean third = models.readability().isKeras3();
    Model model = models.model();
    String name = name(model.path());
    String load =
        "import tensorflow as tf; m = tf.keras.models.load_model(" + PythonText.of(name) + "); ";
    return new Cure.RunPython(
        cause.message("again", "Save it again where it loads"),
        List.of(
            cause.message(
                "again-step",
                "Run the command on the computer where the model loads, and bring what it writes"),
            third
                ? cause.message(
                    "again-export",
                    "Here load the folder with tf.saved_model.load; what is lost are its layers and"
                        + " its training")
                : cause.message(
                    "again-h5",
                    "Here load the file with tf.keras.models.load_model; what is lost is the state"
                        + " of the optimizer")),
        load + (third ? "m.export('again')" : "m.save('again.h5', include_optimizer=False)"),
        false,
        List.of(third ? MIGRATING : VERSIONS));
  }

  private Cure elsewhere() {
    return new Cure.ByHand(
        cause.message("elsewhere", "Use the TensorFlow that saved the model"),
        List.of(
            cause.message(
                "elsewhere-step",
                "Load it with the version that it was saved with, or ask who gave it to you to save"
                    + " it again")),
        List.of(VERSIONS),
        false);
  }

  private static String name(String path) {
    return path.replaceFirst("[/\\\\]+$", "").replaceFirst(".*[/\\\\]", "");
  }
}
