package org.pywrapdoctor.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pywrapdoctor.report.Hidden.Kind;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.snapshot.SnapshotJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Hides who the person is in a snapshot, and keeps the shape of paths (length, spaces, non-ASCII
/// letters), because the shape can be the cause. Redacting twice changes nothing, and equal paths
/// stay equal, so that the rules say the same as before.
public final class Redaction {
  /// The folder names below which each person has a folder, on all three systems, as a path or as
  /// part of a URL.
  private static final Pattern HOME =
      Pattern.compile(
          "(?i)(?:/home/|/Users/|[A-Z]:[\\\\/]+Users[\\\\/]+)"
              + "([^/\\\\:;\"'<>|\\s]+(?: [^/\\\\:;\"'<>|\\s]+){0,3}(?=[/\\\\])"
              + "|[^/\\\\:;\"'<>|\\s]+)");

  /// A computer that a share or a variable names: `\\lab-7\tools`, `COMPUTERNAME=LAB-7`.
  private static final Pattern COMPUTER =
      Pattern.compile(
          "(?i)(?:\\b(?:COMPUTERNAME|HOSTNAME|USERDOMAIN)\\s*[=:]\\s*['\"]?"
              + "|(?<![^\\s\"'(=,;])\\\\\\\\(?:\\?\\\\UNC\\\\)?(?=[^\\\\/]+\\\\))"
              + "([\\p{L}\\p{N}][\\p{L}\\p{N}_.-]*)");

  /// What stands before the host, a password with `@` in it too, and what a query gives as a
  /// secret.
  private static final Pattern CREDENTIALS =
      Pattern.compile(
          "(?<=://)(?!\\*\\*\\*@)[^/\\s\"'<>]+(?=@)"
              + "|(?i)(?<=[?&][\\w-]{0,20}(?:token|key|secret|password|signature)=)"
              + "(?!\\*\\*\\*)[^&\\s\"'<>]+");

  /// Accounts and computers that say nothing about a person.
  private static final Set<String> NOBODY =
      Set.of(
          "root",
          "user",
          "public",
          "default",
          "all users",
          "administrator",
          "admin",
          "runner",
          "shared",
          "linuxbrew",
          "linux",
          "windows",
          "python",
          "tensorflow",
          "jupyter",
          "conda",
          "jovyan",
          "ubuntu",
          "vscode",
          "wsl",
          "wsl.localhost",
          "localhost",
          "workgroup");

  private final JsonNode original;
  private final Set<String> names;

  private Redaction(JsonNode original, Set<String> names) {
    this.original = original;
    this.names = names;
  }

  /// The redaction of one snapshot.
  public static Redaction of(Snapshot snapshot) {
    return of(SnapshotJson.toTree(snapshot));
  }

  /// The redaction of a snapshot in the form of a report of any version.
  static Redaction of(JsonNode tree) {
    return of(tree, new TreeSet<>(String.CASE_INSENSITIVE_ORDER));
  }

  /// The redaction of a text of its own, such as an entry of the log.
  ///
  /// @param account the name of the person's account; empty text when it is not known
  public static Redaction ofText(String text, String account) {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    if (!account.isEmpty() && !NOBODY.contains(account.toLowerCase(Locale.ROOT))) {
      names.add(account);
    }
    return of(JsonNodeFactory.instance.stringNode(text), names);
  }

  private static Redaction of(JsonNode tree, Set<String> names) {
    collect(tree, HOME, names);
    names.addAll(names.stream().map(Redaction::encoded).toList());
    Set<String> hosts = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.forEach(name -> collect(tree, host(name), hosts));
    collect(tree, COMPUTER, hosts);
    names.addAll(hosts);
    return new Redaction(tree, names);
  }

  /// The names that are hidden, each with what stands in its place.
  public Map<String, String> replacements() {
    return names.stream().collect(Collectors.toMap(name -> name, Redaction::masked));
  }

  /// What is hidden, each with the number of its places.
  public List<Hidden> hidden() {
    List<Hidden> found = new ArrayList<>();
    for (String name : names) {
      long places = places(original, segment(name));
      if (places > 0) {
        found.add(new Hidden(Kind.NAME, name, masked(name), places));
      }
    }
    long passwords = places(original, CREDENTIALS);
    if (passwords > 0) {
      found.add(new Hidden(Kind.PASSWORD, "https://…@…", "https://***@…", passwords));
    }
    return found;
  }

  private static long places(JsonNode node, Pattern what) {
    long here = node.isString() ? what.matcher(node.stringValue()).results().count() : 0;
    for (JsonNode child : node) {
      here += places(child, what);
    }
    return here;
  }

  private static Pattern segment(String name) {
    return Pattern.compile(
        "(?i)(?<![\\p{L}\\p{N}_.-])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_.-])");
  }

  /// The snapshot with everything hidden.
  public Snapshot redacted() {
    return SnapshotJson.fromTree(redactedTree());
  }

  JsonNode redactedTree() {
    return redact(original);
  }

  /// A text of the same report with everything hidden.
  public String redact(String text) {
    String result = CREDENTIALS.matcher(text).replaceAll("***");
    for (String name : names) {
      result = segment(name).matcher(result).replaceAll(Matcher.quoteReplacement(masked(name)));
    }
    return result;
  }

  private JsonNode redact(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(entry -> copy.set(entry.getKey(), redact(entry.getValue())));
        yield copy;
      }
      case ArrayNode array -> {
        ArrayNode copy = JsonNodeFactory.instance.arrayNode();
        array.forEach(element -> copy.add(redact(element)));
        yield copy;
      }
      default ->
          node.isString() ? JsonNodeFactory.instance.stringNode(redact(node.stringValue())) : node;
    };
  }

  /// The first group of each place where a pattern matches, but for names that say nothing.
  private static void collect(JsonNode node, Pattern pattern, Set<String> names) {
    if (node.isString()) {
      pattern
          .matcher(node.stringValue())
          .results()
          .map(match -> match.group(1))
          .filter(name -> !NOBODY.contains(name.toLowerCase(Locale.ROOT)))
          .forEach(names::add);
    }
    node.forEach(child -> collect(child, pattern, names));
  }

  /// The name as it stands in a URL.
  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// The computer behind a name, as in the prompt `anna@lab-7:~$`.
  private static Pattern host(String name) {
    return Pattern.compile(
        "(?i)(?<![\\p{L}\\p{N}_.-])" + Pattern.quote(name) + "@([\\p{L}\\p{N}][\\p{L}\\p{N}_.-]*)");
  }

  private static String masked(String name) {
    return name.codePoints()
        .map(Redaction::masked)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static int masked(int letter) {
    if (Character.isDigit(letter)) {
      return '0';
    }
    if (!Character.isLetter(letter)) {
      return letter;
    }
    if (letter < 128) {
      return Character.isUpperCase(letter) ? 'X' : 'x';
    }
    return Character.isUpperCase(letter) ? 'Ä' : 'ä';
  }
}
