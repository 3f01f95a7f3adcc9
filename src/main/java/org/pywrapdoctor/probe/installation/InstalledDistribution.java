package org.pywrapdoctor.probe.installation;

import java.util.Optional;
import org.pywrapdoctor.snapshot.Distribution;

/// A distribution and the list of its files.
///
/// @param description what its metadata says
/// @param record its RECORD, when it has one that can be read
record InstalledDistribution(Distribution description, Optional<RecordFile> record) {}
