package org.pywrapdoctor.snapshot;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.platform.Architecture;

/// One Python on the computer, described from its files alone.
///
/// @param path the executable that a person would type, absolute
/// @param allPaths other names of the very same environment
/// @param realPath the executable with all links resolved; empty when they lead nowhere
/// @param version such as `3.11.7`, read without starting it
/// @param architecture of the executable, from its header
/// @param kind `venv`, `virtualenv`, `conda`, `system`, `pyenv`, `python.org`, `store`, …
/// @param manager the tool that made it, such as `uv`
/// @param prefix the environment's folder (`sys.prefix`)
/// @param base the executable that it was made from, for an environment
/// @param basePrefix the folder of that installation (`sys.base_prefix`)
/// @param systemSitePackages whether an environment also sees the base's packages
/// @param externallyManaged whether its packages belong to the operating system, so that pip
/// refuses to change them (PEP 668)
/// @param broken why it cannot work, in words; empty when nothing is wrong with its files
/// @param tensorflow the TensorFlow distributions that lie in it
/// @param suggested why it is the one to examine; empty when it is not
public record Interpreter(
    String path,
    List<String> allPaths,
    Optional<String> realPath,
    Optional<String> version,
    Optional<Architecture> architecture,
    String kind,
    Optional<String> manager,
    String prefix,
    Optional<String> base,
    Optional<String> basePrefix,
    boolean systemSitePackages,
    boolean externallyManaged,
    Optional<String> broken,
    List<InstalledVersion> tensorflow,
    Optional<String> suggested) {

  /// Where the standard library and the base executable belong to: the base, or itself.
  public String installationPrefix() {
    return basePrefix.orElse(prefix);
  }

  /// The first two parts of the version, such as `3.11`.
  public Optional<String> minorVersion() {
    return version.map(
        text -> {
          String[] parts = text.split("\\.", 3);
          return parts.length < 2 ? text : parts[0] + "." + parts[1];
        });
  }

  /// The same under another name.
  public Interpreter named(String shownPath, List<String> otherPaths) {
    return new Interpreter(
        shownPath,
        otherPaths,
        realPath,
        version,
        architecture,
        kind,
        manager,
        prefix,
        base,
        basePrefix,
        systemSitePackages,
        externallyManaged,
        broken,
        tensorflow,
        suggested);
  }

  /// The same with a reason why it cannot work.
  public Interpreter asBroken(String reason) {
    return new Interpreter(
        path,
        allPaths,
        realPath,
        version,
        architecture,
        kind,
        manager,
        prefix,
        base,
        basePrefix,
        systemSitePackages,
        externallyManaged,
        Optional.of(reason),
        tensorflow,
        suggested);
  }

  /// The same with another kind.
  public Interpreter withKind(String name) {
    return new Interpreter(
        path,
        allPaths,
        realPath,
        version,
        architecture,
        name,
        manager,
        prefix,
        base,
        basePrefix,
        systemSitePackages,
        externallyManaged,
        broken,
        tensorflow,
        suggested);
  }

  /// The same with a reason to examine it.
  public Interpreter withSuggested(Optional<String> reason) {
    return new Interpreter(
        path,
        allPaths,
        realPath,
        version,
        architecture,
        kind,
        manager,
        prefix,
        base,
        basePrefix,
        systemSitePackages,
        externallyManaged,
        broken,
        tensorflow,
        reason);
  }
}
