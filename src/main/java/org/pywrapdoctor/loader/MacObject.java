package org.pywrapdoctor.loader;

import java.util.Optional;
import org.pywrapdoctor.binary.MachOSlice;

/// A file that the simulated macOS process has mapped.
///
/// @param path where it lies
/// @param folder what `@loader_path` stands for
/// @param slice the part of it for the process's processor
/// @param loader the image that asked for it first
record MacObject(String path, String folder, MachOSlice slice, Optional<MacObject> loader) {}
