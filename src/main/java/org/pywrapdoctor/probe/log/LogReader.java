package org.pywrapdoctor.probe.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.knowledge.LogSignature;
import org.pywrapdoctor.snapshot.Log;
import org.pywrapdoctor.snapshot.Log.Place;
import org.pywrapdoctor.snapshot.Log.Sign;

/// Reads a log. What it looks for stands in the shipped signatures; what they mean is for others to
/// judge.
public final class LogReader {
  /// How much of a log is read, from its end, in bytes.
  public static final int MOST_BYTES = 10_000_000;

  private static final Pattern FAILURE =
      Pattern.compile(
          "(?i)\\b(?:error|exception|fatal|aborted|abort|failed|fails|killed|died|crash(?:ed)?|"
              + "core dumped|traceback|cannot|could not|not found|terminate called|"
              + "exit(?:ed with)? code|exit status|signal)\\b");

  /// A note in the form of TensorFlow's C++ log; what of it matters is known as a sign.
  private static final Pattern NOTE =
      Pattern.compile("(?:^|[ :])[IWE]\\d{0,4} .{0,60}?(?:tensorflow/|external/|\\.cc:\\d)");

  /// What editors mark has not been run.
  private static final String EDITOR = "editor";

  private static final int LONGEST_LINE = 2048;

  private final Knowledge knowledge;
  private final SignatureScanner scanner;

  public LogReader(Knowledge knowledge) {
    this.knowledge = knowledge;
    scanner = new SignatureScanner(knowledge.logSignatures().all());
  }

  /// Reads a whole log, or the end of it.
  ///
  /// @param name the file's name, or what stands for it
  /// @param bytes at most {@value #MOST_BYTES}
  /// @param cut whether there was more before
  public Log read(String name, byte[] bytes, boolean cut) {
    return read(name, Decoding.decode(bytes), bytes.length, cut);
  }

  /// Reads a pasted text.
  public Log read(String name, String text) {
    int start = Math.max(0, text.length() - MOST_BYTES);
    return read(name, text.substring(start), text.length(), start > 0);
  }

  private Log read(String name, String raw, long bytes, boolean cut) {
    String text = Cleaning.clean(raw);
    Lines lines = new Lines(text);
    List<List<Raised>> chains = TracebackReader.read(lines);
    List<Raised> chain = Relevance.choose(chains);
    List<Sign> signs = signs(text, lines, chain);
    Log.Facts facts = new FactFinder(knowledge, text, lines, chain, signs).find();
    boolean about = Relevance.isAboutTensorFlow(text, chains, chain, named(signs));
    return new Log(
        name,
        bytes,
        cut,
        about,
        showsFailure(lines, chain, signs),
        chain.stream().map(Raised::error).toList(),
        signs,
        facts);
  }

  /// Each signature once for each place.
  private List<Sign> signs(String text, Lines lines, List<Raised> chain) {
    Map<String, Sign> found = new LinkedHashMap<>();
    Squeezed squeezed = Squeezed.of(text);
    scanner.scan(
        squeezed,
        (signature, from, to) -> {
          int position = squeezed.position(from);
          int line = lines.lineOf(position);
          Place place = place(line, chain);
          String key = signature.id() + place;
          if (!found.containsKey(key)) {
            int end = squeezed.position(to - 1) + 1;
            String quote = Excerpt.of(lines, position, end);
            found.put(key, new Sign(signature.id(), place, line + 1, quote));
          }
        });
    return List.copyOf(found.values());
  }

  private static Place place(int line, List<Raised> chain) {
    for (int i = 0; i < chain.size(); i++) {
      Raised raised = chain.get(i);
      if (line >= raised.firstLine() && line <= raised.lastLine()) {
        return i == 0 ? Place.FIRST_ERROR : Place.LATER_ERROR;
      }
    }
    return Place.TEXT;
  }

  private boolean named(List<Sign> signs) {
    return signs.stream()
        .map(sign -> knowledge.logSignatures().get(sign.signature()))
        .anyMatch(LogSignature::namesTensorFlow);
  }

  /// Harmless lines speak of errors, too.
  private boolean showsFailure(Lines lines, List<Raised> chain, List<Sign> signs) {
    if (!chain.isEmpty()) {
      return true;
    }
    List<Integer> harmless = new ArrayList<>();
    for (Sign sign : signs) {
      LogSignature signature = knowledge.logSignatures().get(sign.signature());
      boolean noFailure = signature.benign() || signature.id().equals(EDITOR);
      if (noFailure || signature.gpu() != LogSignature.GpuNote.NONE) {
        harmless.add(sign.line() - 1);
      }
    }
    for (int line = 0; line < lines.count(); line++) {
      if (!harmless.contains(line)
          && FAILURE.matcher(lines.get(line, LONGEST_LINE)).find()
          && !NOTE.matcher(lines.get(line, LONGEST_LINE)).find()) {
        return true;
      }
    }
    return false;
  }
}
