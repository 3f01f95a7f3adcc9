package org.pywrapdoctor.wizard.page;

/// The screens. Their numbers are read out over the telephone, so they stay the same for ever, in
/// every language; 15 is the next free one.
public enum Screen {
  START(1, Step.START),
  PYTHON(2, Step.PYTHON),
  INSTALLATION(3, Step.INSTALLATION),
  LIBRARIES(4, Step.LIBRARIES),
  GPU(5, Step.GPU),
  IMPORT(6, Step.IMPORT),
  RESULT(7, Step.RESULT),
  REPAIR(8, Step.REPAIR),
  MEND(9, Step.REPAIR),
  HELPDESK(10, Step.START),
  SAVE(11, Step.RESULT),
  HEALTHY(12, Step.RESULT),
  COMPARE(13, Step.START),
  MODEL(14, Step.IMPORT),
  FAULT(90, Step.RESULT);

  private final int number;
  private final Step step;

  Screen(int number, Step step) {
    this.number = number;
    this.step = step;
  }

  public int number() {
    return number;
  }

  /// The step that the screen belongs to.
  public Step step() {
    return step;
  }
}
