package org.pywrapdoctor.diagnosis;

import java.util.List;
import java.util.Map;

/// What would make it work, as an intention; the planner turns it into steps, commands and files.
public sealed interface Cure {

  /// Makes a new environment beside the old one, with TensorFlow and companions that fit.
  ///
  /// @param pins which versions must hold there: PEP 440 specifiers such as `==2.15.1` or `<2` by
  ///     normalised distribution name; empty text keeps a distribution out
  record NewEnvironment(Map<String, String> pins) implements Cure {}

  /// Makes a new environment with another Python, since no wheel fits this one.
  ///
  /// @param pythons the minor versions that have a wheel, the best one first
  record OtherPython(List<String> pythons) implements Cure {}

  /// Removes distributions and their leftovers, and installs again in place.
  ///
  /// @param remove the distributions to uninstall first, by name
  /// @param install what to install afterwards, as requirements
  /// @param leftovers files and folders to delete in between
  record Reinstall(List<String> remove, List<String> install, List<String> leftovers)
      implements Cure {}

  /// Installs distributions into the environment as it is.
  ///
  /// @param requirements such as `numpy<2`
  record Install(List<String> requirements) implements Cure {}

  /// Brings a run-time library of the system as a package into the environment, where its Python
  /// finds it. It needs no administrator.
  ///
  /// @param requirement the package, such as `msvc-runtime`
  record AddRuntime(String requirement) implements Cure {}

  /// Renames a file or folder of the person's own.
  record Rename(String path) implements Cure {}

  /// Starts Python without some variables.
  record UnsetVariables(List<String> names) implements Cure {}

  /// Uses another Python of this computer, which has what is needed.
  ///
  /// @param path its executable
  /// @param tensorflow the version there
  record UseInterpreter(String path, String tensorflow) implements Cure {}

  /// Lets Python do something small, such as saving a model in another form.
  ///
  /// @param title what it is
  /// @param steps what to do, in order
  /// @param code Python for `-c`
  /// @param here whether the examined Python does it; else the one of another computer
  /// @param links where it is described officially
  record RunPython(
      Message title, List<Message> steps, String code, boolean here, List<String> links)
      implements Cure {}

  /// Something that only the person can do, told in sentences.
  ///
  /// @param title what it is
  /// @param steps what to do, in order
  /// @param links where it is described officially
  /// @param needsAdministrator whether it needs administrator rights
  record ByHand(Message title, List<Message> steps, List<String> links, boolean needsAdministrator)
      implements Cure {}
}
