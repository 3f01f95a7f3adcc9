package org.pywrapdoctor.remedy.apply;

import org.pywrapdoctor.diagnosis.Message;

/// Why a change could not be made. What had been begun is taken back before it is thrown.
public final class Trouble extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Message problem;
  private final transient Message advice;

  /// @param problem what is in the way
  /// @param advice what to do about it
  public Trouble(Message problem, Message advice) {
    super(problem.text());
    this.problem = problem;
    this.advice = advice;
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
}
