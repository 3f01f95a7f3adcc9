package org.pywrapdoctor.diagnosis.rule;

import java.util.List;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.rule.installation.ConflictingDistributionsRule;
import org.pywrapdoctor.diagnosis.rule.installation.CorruptInstallationRule;
import org.pywrapdoctor.diagnosis.rule.installation.HollowPackageRule;
import org.pywrapdoctor.diagnosis.rule.interpreter.TensorFlowNotInstalledRule;
import org.pywrapdoctor.diagnosis.rule.interpreter.WrongInterpreterRule;

/// All rules, one line each, in the order in which their causes make each other pointless to talk
/// about: what stands first comes first among equally certain roots.
public final class Rules {

  private Rules() {}

  public static List<Rule> all() {
    return List.of(
        new ConflictingDistributionsRule(),
        new HollowPackageRule(),
        new CorruptInstallationRule(),
        new WrongInterpreterRule(),
        new TensorFlowNotInstalledRule());
  }
}
