package org.pywrapdoctor.snapshot;

/// Yes, no, or nobody could tell. "Unknown" is never treated as "no".
public enum Answer {
  YES,
  NO,
  UNKNOWN
}
