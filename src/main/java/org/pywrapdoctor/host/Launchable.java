package org.pywrapdoctor.host;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A program to be started.
///
/// @param command an absolute path and its arguments
/// @param folder the working folder
/// @param environment all variables that it gets
/// @param limit how long it may take
/// @param outputLimit how many bytes are kept of each of its streams; the first half and the last
///     half when there are more
public record Launchable(
    List<String> command,
    String folder,
    Map<String, String> environment,
    Duration limit,
    int outputLimit) {}
