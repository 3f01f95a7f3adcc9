package org.pywrapdoctor.diagnosis.rule.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.WindowsError;
import org.pywrapdoctor.diagnosis.rule.Refusals;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Machine;
import org.pywrapdoctor.snapshot.Room;
import org.pywrapdoctor.snapshot.Snapshot;

/// The system has no memory left to promise to Python: the commit limit of Windows, the control
/// group's or the address space's limit of Linux.
public final class CommitLimitRule implements Rule {

  /// Below this, not even the libraries of TensorFlow fit; a wheel maps about one gibibyte.
  private static final long LITTLE = 1L << 30;

  /// More address space than this is no limit for an import.
  private static final long MUCH = 16L << 30;

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-112",
              "commit-limit-exhausted",
              "The computer has promised all the memory it has",
              "Loading TensorFlow reserves memory, and the system has none left to promise: too"
                  + " many processes, or a page file or limit that is too small.")
          .on(OperatingSystem.WINDOWS, OperatingSystem.LINUX)
          .explaining(Explains.IMPORT, Explains.COMPUTATION);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Trial trial = Trial.of(snapshot);
    List<Evidence> limits =
        snapshot
            .machine()
            .ifKnown()
            .map(Machine::room)
            .map(CommitLimitRule::limits)
            .orElse(List.of());
    Optional<Evidence> refused =
        Refusals.of(
            trial,
            WindowsError.COMMIT_LIMIT,
            "paging file is too small for this operation to complete");
    if (refused.isPresent()) {
      List<Evidence> evidence = new ArrayList<>(limits);
      evidence.addFirst(refused.get());
      return Outcome.found(CAUSE.diagnosis(evidence, List.of(cure())));
    }
    if (trial.failure().isEmpty()) {
      return Outcome.notTested();
    }
    if (trial.failure().filter(CommitLimitRule::lacksMemory).isEmpty()) {
      return Outcome.ruledOut(CAUSE.message("other", "The import does not end for lack of memory"));
    }
    return limits.isEmpty()
        ? Outcome.notTested()
        : Outcome.found(
            CAUSE
                .diagnosis(limits, List.of(cure()))
                .withCertainty(
                    Certainty.LIKELY,
                    CAUSE.message(
                        "decided",
                        "Close other programs, or raise the limit, and import TensorFlow again")));
  }

  /// Whether it ends as processes do that get no memory. The Linux kernel ends one without a word.
  private static boolean lacksMemory(Failure failure) {
    return failure.attempt().signal().filter("SIGKILL"::equals).isPresent()
        || failure.raised("MemoryError")
        || (failure.says("Cannot allocate memory", "cannot allocate memory", "std::bad_alloc")
            && !failure.says("static TLS"));
  }

  private static List<Evidence> limits(Room room) {
    List<Evidence> evidence = new ArrayList<>();
    room.commitLeftBytes()
        .ifKnown()
        .filter(left -> left < LITTLE)
        .map(
            left -> setting("left", "Only {gigabytes} GiB may still be promised to programs", left))
        .ifPresent(evidence::add);
    room.addressSpaceBytes()
        .ifKnown()
        .filter(limit -> limit < MUCH)
        .map(
            limit -> setting("address-space", "One process may use {gigabytes} GiB at most", limit))
        .ifPresent(evidence::add);
    return evidence;
  }

  private static Evidence setting(String name, String english, long bytes) {
    String gigabytes = String.format(Locale.ROOT, "%.1f", bytes / (double) (1L << 30));
    return new Evidence(
        Evidence.Kind.SETTING,
        CAUSE.message(name, english, "gigabytes", gigabytes),
        name.equals("left") ? "memory and page file" : "ulimit -v");
  }

  private static Cure cure() {
    return new Cure.ByHand(
        CAUSE.message("less", "Use less memory at once, or allow more"),
        List.of(
            CAUSE.message("workers", "Close other programs and start fewer worker processes"),
            CAUSE.message(
                "enlarge",
                "On Windows, enlarge the page file in the advanced system settings; on Linux,"
                    + " raise the limit of the container, the job or the shell")),
        List.of(),
        true);
  }
}
