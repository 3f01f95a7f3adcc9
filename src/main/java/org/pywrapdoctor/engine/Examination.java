package org.pywrapdoctor.engine;

import org.pywrapdoctor.diagnosis.Assessment;
import org.pywrapdoctor.snapshot.Snapshot;

/// What was seen and what it means.
public record Examination(Snapshot snapshot, Assessment assessment) {}
