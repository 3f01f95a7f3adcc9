package org.pywrapdoctor.requirement;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Recursive descent through the requirement grammar of PEP 508.
final class RequirementParser {
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?(?![A-Za-z0-9._-])");
  private static final Pattern OPEN_EXTRAS = Pattern.compile("\\[");
  private static final Pattern CLOSE_EXTRAS = Pattern.compile("]");
  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern AT = Pattern.compile("@");
  private static final Pattern URL = Pattern.compile("[!-~]+");
  private static final Pattern OPEN = Pattern.compile("\\(");
  private static final Pattern CLOSE = Pattern.compile("\\)");
  private static final Pattern SPECIFIER =
      Pattern.compile("(?:~=|===|==|!=|<=|>=|<|>)[ \\t]*[!-~&&[^,;)]]+");
  private static final Pattern SEMICOLON = Pattern.compile(";");

  private final Scanner scanner;

  private RequirementParser(Scanner scanner) {
    this.scanner = scanner;
  }

  static Optional<Requirement> parse(String text) {
    return new RequirementParser(new Scanner(text)).requirement();
  }

  private Optional<Requirement> requirement() {
    Optional<String> name = scanner.take(NAME);
    Optional<Set<String>> extras = name.flatMap(_ -> extras());
    if (extras.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> url = Optional.empty();
    Optional<SpecifierSet> versions = Optional.of(SpecifierSet.ANY);
    if (scanner.takes(AT)) {
      url = scanner.take(URL);
      if (url.isEmpty() || !(scanner.atEnd() || scanner.atWhiteSpace())) {
        return Optional.empty();
      }
    } else {
      versions = versions();
    }
    Optional<Marker> marker = Optional.empty();
    if (scanner.takes(SEMICOLON)) {
      marker = new MarkerParser(scanner).parse();
      if (marker.isEmpty()) {
        return Optional.empty();
      }
    }
    if (versions.isEmpty() || !scanner.atEnd()) {
      return Optional.empty();
    }
    return Optional.of(
        new Requirement(name.orElseThrow(), extras.get(), versions.get(), url, marker));
  }

  private Optional<Set<String>> extras() {
    Set<String> extras = new LinkedHashSet<>();
    if (!scanner.takes(OPEN_EXTRAS) || scanner.takes(CLOSE_EXTRAS)) {
      return Optional.of(extras);
    }
    do {
      Optional<String> extra = scanner.take(NAME);
      if (extra.isEmpty()) {
        return Optional.empty();
      }
      extras.add(extra.get());
    } while (scanner.takes(COMMA));
    return scanner.takes(CLOSE_EXTRAS) ? Optional.of(extras) : Optional.empty();
  }

  private Optional<SpecifierSet> versions() {
    boolean enclosed = scanner.takes(OPEN);
    StringBuilder clauses = new StringBuilder();
    Optional<String> clause = scanner.take(SPECIFIER);
    while (clause.isPresent()) {
      clauses.append(clause.get()).append(',');
      clause = scanner.takes(COMMA) ? scanner.take(SPECIFIER) : Optional.empty();
    }
    if (enclosed && !scanner.takes(CLOSE)) {
      return Optional.empty();
    }
    return SpecifierSet.parse(clauses.toString());
  }
}
