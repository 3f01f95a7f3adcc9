package org.pywrapdoctor.snapshot;

/// A distribution by name and version, as its metadata says.
public record InstalledVersion(String distribution, String version) {}
