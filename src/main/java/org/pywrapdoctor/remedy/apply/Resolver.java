package org.pywrapdoctor.remedy.apply;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.host.Finished;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.host.Launchable;
import org.pywrapdoctor.remedy.Question;
import org.pywrapdoctor.remedy.Resolved;
import org.pywrapdoctor.requirement.DistributionNames;
import org.pywrapdoctor.requirement.Requirement;
import org.pywrapdoctor.requirement.Version;
import org.pywrapdoctor.snapshot.SnapshotJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Asks a Python's own pip which versions go together: `pip install --dry-run --report`, which came
/// with pip 22.2 and installs nothing. Packages that pip names in a conflict are let go of, one
/// round after the other.
final class Resolver {
  private static final int ROUNDS = 6;
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final int OUTPUT_LIMIT = 1024 * 1024;
  private static final Pattern DEPENDS =
      Pattern.compile("\\s+(\\S+) (\\S+) depends on (.+?)(?: and .*)?");
  private static final Pattern NOT_THERE =
      Pattern.compile("ERROR: No matching distribution found for ([A-Za-z0-9._-]+)\\S*.*");

  private final Host host;

  Resolver(Host host) {
    this.host = host;
  }

  /// Empty when pip cannot tell: there is none, it is too old, or no index can be reached.
  Optional<Resolved> resolve(Question question) {
    Map<String, String> kept = new LinkedHashMap<>();
    for (String line : question.kept()) {
      Requirement.parse(line).ifPresent(own -> kept.put(own.normalizedName(), line));
    }
    Set<String> free = new TreeSet<>(question.moved());
    Map<String, Message> reasons = new HashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      List<String> wanted = new ArrayList<>(question.fixed());
      wanted.addAll(kept.values());
      wanted.addAll(free);
      Optional<Map<String, Version>> versions;
      Map<String, Message> blamed;
      try {
        Path report = Files.createTempFile("pywrap-doctor", ".json");
        try {
          Finished finished = ask(question.python(), wanted, report);
          versions = Commands.worked(finished) ? versions(report) : Optional.empty();
          blamed = blamed(finished, kept);
        } finally {
          Files.delete(report);
        }
      } catch (IOException noTemporaryFile) {
        return Optional.empty();
      }
      if (versions.isPresent()) {
        return versions.map(found -> new Resolved(found, reasons));
      }
      if (blamed.isEmpty()) {
        return Optional.empty();
      }
      reasons.putAll(blamed);
      for (String name : blamed.keySet()) {
        kept.remove(name);
        free.add(name);
      }
    }
    return Optional.empty();
  }

  private Finished ask(String python, List<String> requirements, Path report) {
    List<String> command =
        new ArrayList<>(
            List.of(
                python,
                "-m",
                "pip",
                "install",
                "--dry-run",
                "--ignore-installed",
                "--report",
                report.toString()));
    command.addAll(requirements);
    Map<String, String> variables = Commands.variables(host);
    variables.put("PIP_RETRIES", "1");
    variables.put("PIP_TIMEOUT", "15");
    return host.processes()
        .run(new Launchable(command, host.workingFolder(), variables, LIMIT, OUTPUT_LIMIT));
  }

  private static Optional<Map<String, Version>> versions(Path report) throws IOException {
    try {
      Map<String, Version> versions = new HashMap<>();
      for (JsonNode each :
          SnapshotJson.mapper().readTree(Files.readString(report)).path("install")) {
        JsonNode metadata = each.path("metadata");
        Version.parse(metadata.path("version").asString(""))
            .ifPresent(
                version ->
                    versions.put(
                        DistributionNames.normalize(metadata.path("name").asString("")), version));
      }
      return versions.isEmpty() ? Optional.empty() : Optional.of(versions);
    } catch (JacksonException noReport) {
      return Optional.empty();
    }
  }

  /// The person's packages that pip names as a reason, with what they ask for.
  private static Map<String, Message> blamed(Finished finished, Map<String, String> kept) {
    Map<String, Message> blamed = new LinkedHashMap<>();
    String said =
        new String(finished.output(), StandardCharsets.UTF_8)
            + "\n"
            + new String(finished.errors(), StandardCharsets.UTF_8);
    for (String line : said.lines().toList()) {
      Matcher depends = DEPENDS.matcher(line);
      Matcher notThere = NOT_THERE.matcher(line);
      if (depends.matches()) {
        String name = DistributionNames.normalize(depends.group(1));
        if (kept.containsKey(name)) {
          blamed.putIfAbsent(
              name,
              Message.of(
                  "remedy.conflicts",
                  "{name} {version} asks for {asked}, which the others do not go with",
                  "name",
                  depends.group(1),
                  "version",
                  depends.group(2),
                  "asked",
                  depends.group(3).strip()));
        }
      } else if (notThere.matches()) {
        String name = DistributionNames.normalize(notThere.group(1).replaceAll("[=<>!~].*", ""));
        if (kept.containsKey(name)) {
          blamed.putIfAbsent(
              name,
              Message.of(
                  "remedy.not-there",
                  "Your package index does not have {name}",
                  "name",
                  kept.get(name)));
        }
      }
    }
    return blamed;
  }
}
