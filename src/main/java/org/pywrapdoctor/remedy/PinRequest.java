package org.pywrapdoctor.remedy;

import java.util.Optional;
import org.pywrapdoctor.knowledge.PythonMinor;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.requirement.Version;

/// What `pin` is asked for.
///
/// @param tensorflow a release such as `2.15.1`, or a line such as `2.15`, of which the newest
///     patch that fits is taken; empty for the newest
/// @param python the Python; empty for the newest that fits
/// @param system the operating system
/// @param architecture the architecture of Python there
/// @param gpu whether an NVIDIA card shall work
public record PinRequest(
    Optional<Version> tensorflow,
    Optional<PythonMinor> python,
    OperatingSystem system,
    Architecture architecture,
    boolean gpu) {}
