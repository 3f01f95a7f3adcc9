package org.pywrapdoctor.snapshot;

import java.util.List;
import java.util.Optional;

/// One installed distribution, read from its `.dist-info`, `.egg-info` or `conda-meta`.
///
/// @param name as its metadata writes it
/// @param normalizedName by PEP 503
/// @param version as its metadata writes it
/// @param metadata the folder or file that says so
/// @param sitePackages the folder that it is installed in
/// @param installer `pip`, `uv`, `conda`, … when it is told
/// @param source where it came from when not from a registry (`direct_url.json`)
/// @param editable whether it only points to a source folder
/// @param requested whether the person asked for it by name
/// @param wheelTags such as `cp311-cp311-manylinux_2_27_x86_64`
/// @param requiresPython such as `>=3.10`
/// @param requires the `Requires-Dist` lines as they stand
/// @param importPackages the top-level names that its file list holds
/// @param files whether its files are there and whole
public record Distribution(
    String name,
    String normalizedName,
    String version,
    String metadata,
    String sitePackages,
    Optional<String> installer,
    Optional<String> source,
    boolean editable,
    boolean requested,
    List<String> wheelTags,
    Optional<String> requiresPython,
    List<String> requires,
    List<String> importPackages,
    Seen<FileCheck> files) {

  public Distribution withFiles(Seen<FileCheck> checked) {
    return new Distribution(
        name,
        normalizedName,
        version,
        metadata,
        sitePackages,
        installer,
        source,
        editable,
        requested,
        wheelTags,
        requiresPython,
        requires,
        importPackages,
        checked);
  }
}
