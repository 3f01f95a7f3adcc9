package org.pywrapdoctor.snapshot;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;

/// What a pasted text or a log file says. It may come from another computer than the one that is
/// examined.
///
/// @param name the file's name, or what stands for it
/// @param bytes how much of it was read
/// @param cut whether its beginning was left out because it is too long
/// @param aboutTensorFlow whether TensorFlow has to do with it at all
/// @param showsFailure whether anything in it looks like a failure
/// @param errors the chain of exceptions that matters, the one that was raised first first
/// @param signs known texts that were found, in the order of the text
/// @param facts what it tells of the computer that it was written on
public record Log(
    String name,
    long bytes,
    boolean cut,
    boolean aboutTensorFlow,
    boolean showsFailure,
    List<Error> errors,
    List<Sign> signs,
    Facts facts) {

  /// Where an environment keeps its packages, below its own folder.
  private static final Pattern IN_ENVIRONMENT =
      Pattern.compile(
          "((?:/|[A-Za-z]:[/\\\\]).{0,1000}?)[/\\\\][Ll]ib(?:64)?(?:/python\\d(?:\\.\\d{1,2})?)?"
              + "[/\\\\](?:site|dist)-packages[/\\\\].*");

  /// One exception.
  ///
  /// @param line where its text stands in the log, from 1
  /// @param type such as `ImportError`
  /// @param message its text, line breaks taken out, the end left out when it is very long
  /// @param frames where it was raised, outermost first
  public record Error(int line, String type, String message, List<Frame> frames) {}

  /// One step on the way to an exception.
  ///
  /// @param file the source file
  /// @param line the line in it; 0 when it is not told
  /// @param source that line's text; empty text when it is not told
  public record Frame(String file, int line, String source) {}

  /// A known text that was found.
  ///
  /// @param signature the id of the text among the shipped signatures
  /// @param place where it stands
  /// @param line the line of the log, from 1
  /// @param text that line, shortened around what was found
  public record Sign(String signature, Place place, int line, String text) {}

  /// Where a known text stands.
  public enum Place {
    /// In the exception that was raised first.
    FIRST_ERROR,
    /// In an exception that was raised because of an earlier one.
    LATER_ERROR,
    /// Anywhere else.
    TEXT
  }

  /// What the text itself shows of the computer, and what its writer merely claims.
  ///
  /// @param system from paths, banners and wheel names
  /// @param architecture of Python, from the same
  /// @param python such as `3.11`, from paths, banners and wheel names
  /// @param folder where TensorFlow lies, from the frames
  /// @param tensorflow the version that pip, metadata or TensorFlow itself printed
  /// @param dated the versions of TensorFlow whose source has the lines of the frames
  /// @param claims what the writer says besides, such as `TensorFlow 2.9`
  /// @param wantsGpu whether somebody tried to use a graphics card
  public record Facts(
      Optional<OperatingSystem> system,
      Optional<Architecture> architecture,
      Optional<String> python,
      Optional<String> folder,
      Optional<String> tensorflow,
      Optional<Dating> dated,
      Optional<Claim> claims,
      boolean wantsGpu) {}

  /// A version of TensorFlow as somebody states it.
  public record Claim(int line, String version) {}

  /// Versions of TensorFlow, by the source lines that a traceback quotes.
  ///
  /// @param from the first one
  /// @param to the last one that is known
  /// @param proof the frame that tells
  public record Dating(String from, String to, String proof) {}

  /// The exception that was raised first: the later ones are its echoes.
  public Optional<Error> firstError() {
    return errors.stream().findFirst();
  }

  /// The folder of the environment whose packages the failing program used, when the text shows it.
  public Optional<String> environment() {
    return errors.stream()
        .flatMap(error -> error.frames().stream())
        .map(frame -> IN_ENVIRONMENT.matcher(frame.file()))
        .filter(Matcher::matches)
        .map(match -> match.group(1))
        .findFirst();
  }

  /// Whether a known text was found anywhere.
  public boolean has(String signature) {
    return signs.stream().anyMatch(sign -> sign.signature().equals(signature));
  }
}
