package org.pywrapdoctor.diagnosis.comparison;

import java.util.List;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.diagnosis.comparison.Difference.Suspicion;

/// Two reports side by side.
///
/// @param sides what they are to each other
/// @param differences the most suspicious first; what cannot matter, such as where a person's
///     folders lie and when it was, is left out
/// @param notes what could not be compared, and what speaks against the comparison
public record Comparison(Sides sides, List<Difference> differences, List<Message> notes) {

  /// The differences that can matter.
  public List<Difference> suspicious() {
    return differences.stream().filter(found -> found.suspicion() != Suspicion.LOW).toList();
  }

  /// The differences that hardly matter.
  public List<Difference> folded() {
    return differences.stream().filter(found -> found.suspicion() == Suspicion.LOW).toList();
  }
}
