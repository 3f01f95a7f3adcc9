package org.pywrapdoctor.remedy.apply;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pywrapdoctor.diagnosis.Message;

/// What pip complains of, in words for a person. pip has no codes for it, so its fixed phrases are
/// looked for; they were read off pip 22 to 26.
final class PipTrouble {

  private static final Pattern NO_MATCH =
      Pattern.compile("No matching distribution found for (\\S+)");

  private record Phrase(String text, String key, String problem, String advice) {}

  private static final List<Phrase> PHRASES =
      List.of(
          new Phrase(
              "No space left on device",
              "disk",
              "The disk is full",
              "Everything is as it was before. Free some space, or choose another folder, and try"
                  + " again"),
          new Phrase(
              "not enough space on the disk",
              "disk",
              "The disk is full",
              "Everything is as it was before. Free some space, or choose another folder, and try"
                  + " again"),
          new Phrase(
              "DO NOT MATCH THE HASHES",
              "hash",
              "A downloaded package is not the one that was published",
              "Everything is as it was before. Try again; if it happens again, your network changes"
                  + " what it passes on: try another network, or ask whoever runs it"),
          new Phrase(
              "has an invalid wheel",
              "wheel",
              "A downloaded package is damaged",
              "Everything is as it was before. Run pip cache purge and try again"),
          new Phrase(
              "is not a valid wheel",
              "wheel",
              "A downloaded package is damaged",
              "Everything is as it was before. Run pip cache purge and try again"),
          new Phrase(
              "is invalid.",
              "wheel",
              "A downloaded package is damaged",
              "Everything is as it was before. Run pip cache purge and try again"),
          new Phrase(
              "not enough bytes were received",
              "network",
              "The package index stopped answering",
              "Everything is as it was before. Check the network connection and try again; what was"
                  + " downloaded is kept by pip"),
          new Phrase(
              "CERTIFICATE_VERIFY_FAILED",
              "certificate",
              "The package index cannot prove who it is",
              "Everything is as it was before. In a company network ask for its certificate and set"
                  + " it with pip config set global.cert"),
          new Phrase(
              "407 Proxy Authentication Required",
              "proxy",
              "The proxy of your network asks for a password",
              "Everything is as it was before. Set HTTPS_PROXY as your network's people tell you"),
          new Phrase(
              "Failed to establish a new connection",
              "network",
              "The package index cannot be reached",
              "Everything is as it was before. Check the network connection and try again; what was"
                  + " downloaded is kept by pip"),
          new Phrase(
              "Temporary failure in name resolution",
              "network",
              "The package index cannot be reached",
              "Everything is as it was before. Check the network connection and try again; what was"
                  + " downloaded is kept by pip"),
          new Phrase(
              "Read timed out",
              "network",
              "The package index stopped answering",
              "Everything is as it was before. Check the network connection and try again; what was"
                  + " downloaded is kept by pip"),
          new Phrase(
              "No matching distribution found",
              "no-match",
              "Your package index does not have {name}",
              "Everything is as it was before. If your pip uses an index of your company, ask whoever"
                  + " runs it for the packages in requirements.txt"),
          new Phrase(
              "ResolutionImpossible",
              "conflict",
              "The versions of your packages do not go together",
              "Everything is as it was before. Make the environment without your other packages, and"
                  + " add them one after the other"));

  private PipTrouble() {}

  /// The first complaint that is known.
  static Optional<Trouble> in(String output) {
    return PHRASES.stream()
        .filter(phrase -> output.contains(phrase.text()))
        .findFirst()
        .map(
            phrase ->
                new Trouble(
                    Message.of("apply." + phrase.key(), phrase.problem(), "name", missing(output)),
                    Message.of("apply." + phrase.key() + "-advice", phrase.advice())));
  }

  /// What pip looked for in vain.
  private static String missing(String output) {
    Matcher found = NO_MATCH.matcher(output);
    return found.find() ? found.group(1) : "";
  }
}
