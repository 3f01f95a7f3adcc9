package org.pywrapdoctor.remedy.apply;

import java.util.List;
import org.pywrapdoctor.diagnosis.Message;

/// Why a change could not be made. What had been begun is taken back before it is thrown.
public final class Trouble extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Message problem;
  private final transient Message advice;
  private final transient List<Message> putBack;

  /// @param problem what is in the way
  /// @param advice what to do about it
  public Trouble(Message problem, Message advice) {
    this(problem, advice, List.of());
  }

  private Trouble(Message problem, Message advice, List<Message> putBack) {
    super(problem.text());
    this.problem = problem;
    this.advice = advice;
    this.putBack = putBack;
  }

  /// The same when what had been begun was taken back.
  public Trouble after(List<Message> restored) {
    return new Trouble(problem, advice, List.copyOf(restored));
  }

  /// The person did not want it any more.
  public static Trouble cancelled() {
    return new Trouble(
        Message.of("apply.cancelled", "You cancelled it"),
        Message.of("apply.cancelled-advice", "Everything is as it was before"));
  }

  /// What is in the way.
  public Message problem() {
    return problem;
  }

  /// What to do about it.
  public Message advice() {
    return advice;
  }

  /// What had been begun and is as it was before; empty when nothing had been.
  public List<Message> putBack() {
    return putBack;
  }
}
