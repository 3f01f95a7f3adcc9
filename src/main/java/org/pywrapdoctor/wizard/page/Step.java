package org.pywrapdoctor.wizard.page;

/// The steps in the list at the left, in order.
public enum Step {
  START("step.start"),
  PYTHON("step.python"),
  INSTALLATION("step.installation"),
  LIBRARIES("step.libraries"),
  GPU("step.gpu"),
  IMPORT("step.import"),
  RESULT("step.result"),
  REPAIR("step.repair");

  private final String titleKey;

  Step(String titleKey) {
    this.titleKey = titleKey;
  }

  /// The key of its title.
  public String titleKey() {
    return titleKey;
  }
}
