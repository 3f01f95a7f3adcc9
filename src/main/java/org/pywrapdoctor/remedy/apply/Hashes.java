package org.pywrapdoctor.remedy.apply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.knowledge.Target;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.snapshot.SnapshotJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Writes requirements that pip takes with `--require-hashes`: every package, down to the last
/// dependency, with the checksums that the person's package index publishes. uv does it for any
/// computer; the pip of a Python of this computer for computers like this one.
public final class Hashes {
  private static final String HEAD =
      "# Every package that TensorFlow needs, with its checksums.\n"
          + "# python -m pip install --require-hashes -r requirements.txt\n";

  private final Host host;

  public Hashes(Host host) {
    this.host = host;
  }

  /// The text of the file.
  ///
  /// @param requirements the text of a requirements file without checksums
  /// @param target the computers that it is for
  /// @throws Trouble when neither uv nor a fitting Python is there, or no index can be reached
  public String of(String requirements, Target target) throws Trouble {
    Optional<String> uv = new PersonsTools(host).uv();
    String python = uv.isPresent() ? "" : python(target);
    try {
      Path file = Files.createTempFile("pywrap-doctor", ".in");
      try {
        Files.writeString(file, requirements);
        return HEAD
            + (uv.isPresent()
                ? byUv(uv.get(), file.toString(), target)
                : byPip(python, file.toString()));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw noTemporaryFile(e);
    }
  }

  private String byUv(String uv, String file, Target target) throws Trouble {
    List<String> command = new ArrayList<>(List.of(uv, "pip", "compile", "--quiet"));
    command.addAll(List.of("--generate-hashes", "--no-header", "--no-annotate"));
    command.addAll(List.of("--python-platform", platform(target)));
    command.addAll(List.of("--python-version", target.python().toString(), file));
    return commands().run(Commands.DOWNLOAD, _ -> {}, command);
  }

  /// uv's names of platforms.
  private static String platform(Target target) {
    String machine = target.architecture() == Architecture.ARM64 ? "aarch64" : "x86_64";
    return switch (target.system()) {
      case WINDOWS -> machine + "-pc-windows-msvc";
      case MACOS -> machine + "-apple-darwin";
      case LINUX -> machine + "-manylinux_2_28";
    };
  }

  private String byPip(String python, String file) throws Trouble {
    try {
      Path report = Files.createTempFile("pywrap-doctor", ".json");
      try {
        List<String> command =
            new ArrayList<>(List.of(python, "-m", "pip", "install", "--dry-run"));
        command.addAll(List.of("--ignore-installed", "--only-binary", ":all:"));
        command.addAll(List.of("--report", report.toString(), "--requirement", file));
        commands().run(Commands.DOWNLOAD, _ -> {}, command);
        return lines(SnapshotJson.mapper().readTree(Files.readString(report)));
      } finally {
        Files.delete(report);
      }
    } catch (IOException | JacksonException e) {
      throw noTemporaryFile(e);
    }
  }

  private static String lines(JsonNode report) {
    StringBuilder lines = new StringBuilder();
    for (JsonNode each : report.path("install")) {
      String hash = each.at("/download_info/archive_info/hashes/sha256").asString("");
      lines
          .append(each.at("/metadata/name").asString(""))
          .append("==")
          .append(each.at("/metadata/version").asString(""))
          .append(" \\\n    --hash=sha256:")
          .append(hash)
          .append('\n');
    }
    return lines.toString();
  }

  /// A Python on PATH of the very kind that the file is for: pip judges by the one that it runs in.
  private String python(Target target) throws Trouble {
    if (target.system() == host.operatingSystem()
        && target.architecture() == host.hardware().architecture()) {
      List<String> names = List.of("python" + target.python(), "python3", "python");
      for (String candidate : new PersonsTools(host).onPath(names).toList()) {
        String code = "import sys; print('%d.%d' % sys.version_info[:2])";
        Optional<String> version =
            commands().attempt(Commands.SHORT, List.of(candidate, "-B", "-c", code));
        if (version.map(String::strip).filter(target.python().toString()::equals).isPresent()) {
          return candidate;
        }
      }
    }
    throw new Trouble(
        Message.of(
            "apply.no-hasher",
            "Checksums for {target} need uv, or Python {minor} on such a computer",
            "target",
            target.toString(),
            "minor",
            target.python().toString()),
        Message.of("apply.no-hasher-advice", "Install uv, or leave --require-hashes out"));
  }

  private Commands commands() {
    return new Commands(host, host.workingFolder(), "", new ApplyListener() {});
  }

  private static Trouble noTemporaryFile(Exception e) {
    return new Trouble(
        Message.of(
            "apply.no-temporary", "The answer could not be read: {why}", "why", String.valueOf(e)),
        Message.of(
            "apply.no-temporary-advice", "Check that your folder for temporary files works"));
  }
}
