package org.pywrapdoctor.requirement;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One clause of a [SpecifierSet], such as `>=1.20` (PEP 440, "Version specifiers").
///
/// @param operator how versions are compared
/// @param text what stands after the operator, without white space
/// @param version the same as a version; of no meaning for [Operator#ARBITRARY]
record Specifier(Operator operator, String text, Version version) {
  private static final Pattern CLAUSE =
      Pattern.compile("(~=|===|==|!=|<=|>=|<|>)\\s*([!-~&&[^,;)]]+)");
  private static final Version NONE = Version.of("0");

  /// The comparisons of PEP 440.
  enum Operator {
    COMPATIBLE("~="),
    EQUAL("=="),
    EQUAL_PREFIX("=="),
    NOT_EQUAL("!="),
    NOT_EQUAL_PREFIX("!="),
    AT_MOST("<="),
    AT_LEAST(">="),
    BELOW("<"),
    ABOVE(">"),
    ARBITRARY("===");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }
  }

  static Optional<Specifier> parse(String clause) {
    Matcher match = CLAUSE.matcher(clause.strip());
    return match.matches() ? parse(match.group(1), match.group(2)) : Optional.empty();
  }

  private static Optional<Specifier> parse(String sign, String text) {
    if (sign.equals("===")) {
      return Optional.of(new Specifier(Operator.ARBITRARY, text, NONE));
    }
    if (text.endsWith(".*")) {
      return prefix(sign, text.substring(0, text.length() - 2));
    }
    Operator operator =
        switch (sign) {
          case "~=" -> Operator.COMPATIBLE;
          case "==" -> Operator.EQUAL;
          case "!=" -> Operator.NOT_EQUAL;
          case "<=" -> Operator.AT_MOST;
          case ">=" -> Operator.AT_LEAST;
          case "<" -> Operator.BELOW;
          default -> Operator.ABOVE;
        };
    return Version.parse(text)
        .filter(version -> operator != Operator.COMPATIBLE || version.release().size() > 1)
        .filter(
            version ->
                !version.isLocal() || operator == Operator.EQUAL || operator == Operator.NOT_EQUAL)
        .map(version -> new Specifier(operator, text, version));
  }

  /// `.*` follows release numbers only, and only after `==` and `!=`.
  private static Optional<Specifier> prefix(String sign, String start) {
    Optional<Operator> operator =
        switch (sign) {
          case "==" -> Optional.of(Operator.EQUAL_PREFIX);
          case "!=" -> Optional.of(Operator.NOT_EQUAL_PREFIX);
          default -> Optional.empty();
        };
    return operator.flatMap(
        found ->
            Version.parse(start)
                .filter(version -> version.compareTo(version.base()) == 0)
                .map(version -> new Specifier(found, start + ".*", version)));
  }

  boolean contains(Version candidate) {
    return switch (operator) {
      case COMPATIBLE ->
          candidate.withoutLocal().compareTo(version) >= 0 && hasPrefix(candidate, 1);
      case EQUAL -> equal(candidate);
      case NOT_EQUAL -> !equal(candidate);
      case EQUAL_PREFIX -> hasPrefix(candidate, 0);
      case NOT_EQUAL_PREFIX -> !hasPrefix(candidate, 0);
      case AT_MOST -> candidate.withoutLocal().compareTo(version) <= 0;
      case AT_LEAST -> candidate.withoutLocal().compareTo(version) >= 0;
      case BELOW -> isBelow(candidate);
      case ABOVE -> isAbove(candidate);
      case ARBITRARY -> candidate.toString().equalsIgnoreCase(text);
    };
  }

  /// The version behind `==`.
  Optional<Version> exact() {
    return operator == Operator.EQUAL ? Optional.of(version) : Optional.empty();
  }

  private boolean equal(Version candidate) {
    return version.isLocal() ? candidate.equals(version) : candidate.withoutLocal().equals(version);
  }

  private boolean hasPrefix(Version candidate, int leftOut) {
    List<Long> wanted = version.release().subList(0, version.release().size() - leftOut);
    if (candidate.epoch() != version.epoch()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      long number = i < candidate.release().size() ? candidate.release().get(i) : 0;
      if (number != wanted.get(i)) {
        return false;
      }
    }
    return true;
  }

  /// `<1.0` leaves out `1.0rc1`, unless the clause itself names a pre-release.
  private boolean isBelow(Version candidate) {
    return candidate.compareTo(version.isPrerelease() ? version : version.firstPrerelease()) < 0;
  }

  /// `>1.0` leaves out `1.0.post1` and `1.0+cpu`, `>1.0.post1` leaves out `1.0.post1+cpu`.
  private boolean isAbove(Version candidate) {
    return version
        .next()
        .map(next -> candidate.compareTo(next) >= 0)
        .orElseGet(
            () -> candidate.compareTo(version) > 0 && !candidate.withoutPost().equals(version));
  }

  @Override
  public String toString() {
    return operator.sign + text;
  }
}
