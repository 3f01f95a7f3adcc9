package org.pywrapdoctor.diagnosis;

/// What a diagnosis is to the failure: the reason, something that follows from the reason, or true
/// but harmless.
public enum Role {
  ROOT,
  CONSEQUENCE,
  REMARK
}
