package org.pywrapdoctor.probe.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.pywrapdoctor.knowledge.LogSignature;
import org.pywrapdoctor.knowledge.LogSignatures;

/// Finds all signatures in one pass over a text: the first letters of each piece lead through a
/// table to the few texts that can begin there. A text that ends in `|` must be followed by the end
/// of a dotted name.
final class SignatureScanner {
  private static final Pattern GAP = Pattern.compile("…");
  private static final int PREFIX = 4;
  private static final int BITS = 14;

  private final Entry[][] table = new Entry[1 << BITS][];
  private int entries;

  /// Hears of each place where a signature was found.
  interface Listener {
    void found(LogSignature signature, int from, int to);
  }

  /// One way in which a signature may be written.
  private record Entry(
      int number, LogSignature signature, char[] first, List<char[]> rest, boolean endsName) {}

  /// @throws IllegalArgumentException when a text begins with fewer than four letters
  SignatureScanner(Collection<LogSignature> signatures) {
    for (LogSignature signature : signatures) {
      signature.texts().forEach(text -> add(signature, text));
    }
  }

  void scan(Squeezed text, Listener listener) {
    int[] absentBefore = new int[entries];
    for (int i = 0; i + PREFIX <= text.length(); i++) {
      Entry[] candidates = table[hash(text, i)];
      if (candidates != null) {
        for (Entry candidate : candidates) {
          match(candidate, text, i, absentBefore, listener);
        }
      }
    }
  }

  /// @param absentBefore for each entry up to where its second piece was looked for in vain, so
  /// that
  ///     no stretch of the text is searched twice for it
  private static void match(
      Entry entry, Squeezed text, int from, int[] absentBefore, Listener listener) {
    if (!text.startsWith(entry.first, from)) {
      return;
    }
    int end = from + entry.first.length;
    for (char[] piece : entry.rest) {
      boolean second = piece == entry.rest.getFirst();
      int limit = end + LogSignatures.LONGEST_GAP;
      int start = second ? Math.max(end, absentBefore[entry.number]) : end;
      int next = text.indexOf(piece, start, limit);
      if (next < 0) {
        if (second) {
          absentBefore[entry.number] = limit;
        }
        return;
      }
      end = next + piece.length;
    }
    if (!entry.endsName || !text.isInName(end)) {
      listener.found(entry.signature, from, end);
    }
  }

  private void add(LogSignature signature, String text) {
    boolean endsName = text.endsWith("|");
    String bare = endsName ? text.substring(0, text.length() - 1) : text;
    List<char[]> pieces = GAP.splitAsStream(bare).map(Squeezed::letters).toList();
    char[] first = pieces.getFirst();
    if (first.length < PREFIX || pieces.stream().anyMatch(piece -> piece.length == 0)) {
      throw new IllegalArgumentException(signature.id() + " is too short: " + text);
    }
    int hash = hash(first[0], first[1], first[2], first[3]);
    List<Entry> there = new ArrayList<>(table[hash] == null ? List.of() : List.of(table[hash]));
    List<char[]> rest = List.copyOf(pieces.subList(1, pieces.size()));
    there.add(new Entry(entries++, signature, first, rest, endsName));
    table[hash] = there.toArray(Entry[]::new);
  }

  private static int hash(Squeezed text, int at) {
    return hash(text.at(at), text.at(at + 1), text.at(at + 2), text.at(at + 3));
  }

  private static int hash(char a, char b, char c, char d) {
    int mixed = (((a * 31 + b) * 31 + c) * 31 + d) * 0x9E3779B1;
    return mixed >>> (32 - BITS);
  }
}
