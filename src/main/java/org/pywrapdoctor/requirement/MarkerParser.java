package org.pywrapdoctor.requirement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.pywrapdoctor.requirement.Marker.Operand;

/// Recursive descent through the marker grammar of PEP 508: `and` binds stronger than `or`.
final class MarkerParser {
  private static final int DEEPEST_NESTING = 50;
  private static final Pattern OPEN = Pattern.compile("\\(");
  private static final Pattern CLOSE = Pattern.compile("\\)");
  private static final Pattern AND = Pattern.compile("\\band\\b");
  private static final Pattern OR = Pattern.compile("\\bor\\b");
  private static final Pattern QUOTED =
      Pattern.compile("'[^'\\p{Cc}\\p{Zl}\\p{Zp}]*'|\"[^\"\\p{Cc}\\p{Zl}\\p{Zp}]*\"");
  private static final Pattern OPERATOR =
      Pattern.compile("===|==|~=|!=|<=|>=|<|>|\\bin\\b|\\bnot[ \\t]+in\\b");
  private static final Pattern VARIABLE =
      Pattern.compile(
          "\\b(?:python_version|python_full_version|os[._]name|sys[._]platform"
              + "|platform_(?:release|system)|platform[._](?:version|machine|python_implementation)"
              + "|python_implementation|implementation_(?:name|version)|extras?"
              + "|dependency_groups)\\b");

  private final Scanner scanner;
  private int depth;

  MarkerParser(Scanner scanner) {
    this.scanner = scanner;
  }

  static Optional<Marker> parse(String text) {
    Scanner scanner = new Scanner(text);
    return new MarkerParser(scanner).parse().filter(_ -> scanner.atEnd());
  }

  /// Takes a marker from where the scanner stands.
  Optional<Marker> parse() {
    return chain(OR, () -> chain(AND, this::atom, Marker.All::new), Marker.Any::new);
  }

  private Optional<Marker> chain(
      Pattern between, Supplier<Optional<Marker>> part, Function<List<Marker>, Marker> joined) {
    List<Marker> parts = new ArrayList<>();
    do {
      Optional<Marker> next = part.get();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      parts.add(next.get());
    } while (scanner.takes(between));
    return Optional.of(parts.size() == 1 ? parts.getFirst() : joined.apply(parts));
  }

  private Optional<Marker> atom() {
    if (!scanner.takes(OPEN)) {
      return comparison();
    }
    if (++depth > DEEPEST_NESTING) {
      return Optional.empty();
    }
    Optional<Marker> inner = parse().filter(_ -> scanner.takes(CLOSE));
    depth--;
    return inner;
  }

  private Optional<Marker> comparison() {
    Optional<Operand> left = operand();
    Optional<String> operator = left.flatMap(_ -> scanner.take(OPERATOR));
    Optional<Operand> right = operator.flatMap(_ -> operand());
    return right.map(
        operand ->
            new Marker.Comparison(
                left.orElseThrow(), operator.orElseThrow().replaceAll("[ \\t]+", " "), operand));
  }

  private Optional<Operand> operand() {
    return scanner
        .take(VARIABLE)
        .map(name -> name.replace('.', '_'))
        .map(name -> name.equals("python_implementation") ? "platform_" + name : name)
        .<Operand>map(Operand.Variable::new)
        .or(
            () ->
                scanner
                    .take(QUOTED)
                    .map(text -> new Operand.Literal(text.substring(1, text.length() - 1))));
  }
}
