package org.pywrapdoctor.probe.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.pywrapdoctor.probe.installation.InstallationLook.check;
import static org.pywrapdoctor.probe.installation.InstallationLook.entry;
import static org.pywrapdoctor.probe.installation.InstallationLook.full;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.MemoryFiles;
import org.pywrapdoctor.probe.TemporaryFolder;
import org.pywrapdoctor.probe.TestHost;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.FileCheck.Kind;
import org.pywrapdoctor.snapshot.FileCheck.Problem;
import org.pywrapdoctor.snapshot.Installation;
import org.pywrapdoctor.snapshot.Installation.ImportPackage;
import org.pywrapdoctor.snapshot.ModulePath.Entry;
import org.pywrapdoctor.snapshot.ModulePath.Origin;
import org.pywrapdoctor.snapshot.Seen;

/// What is read of distributions and folders, whatever state they are in.
class InstalledMetadataTest {
  private static final String NATIVE = "tensorflow/python/_pywrap_tensorflow_internal.so";
  private static final Map<String, String> FILES =
      Map.of(
          "tensorflow/__init__.py",
          "import sys",
          NATIVE,
          "\u007fELF 0123456789",
          "tensorflow/include/tensor.h",
          "#pragma once",
          "tensorflow/__pycache__/x.cpython-311.pyc",
          "compiled",
          "../../../bin/toco",
          "#!/usr/bin/python");

  @RegisterExtension private final TemporaryFolder temporary = new TemporaryFolder();
  private SitePackages site;

  @BeforeEach
  void prepare() throws IOException {
    site = new SitePackages(Files.createDirectories(temporary.resolve("lib/python3.11/site")));
  }

  @Test
  void readsOldAndOddMetadata() {
    site.write("six-1.16.0.egg-info/PKG-INFO", "Name: six\nVersion: 1.16.0\n")
        .write("six-1.16.0.egg-info/top_level.txt", "six\n")
        .write(
            "PyGObject-3.42.2.egg-info",
            "Metadata-Version: 1.1\nName: PyGObject\nVersion: 3.42.2\n")
        .write(
            "broken-1.0.dist-info/METADATA",
            "\u0000\u0001 no header\nName: ../../evil\n: x\nVersion")
        .write("empty-2.0.dist-info/x", "")
        .write("huge-3.0.dist-info/METADATA", "Name: huge\n" + "Requires-Dist: a\n".repeat(300_000))
        .write("Weird_Name.pkg-4.0.dist-info/METADATA", "name:Weird_Name.pkg\nVersion: 4.0.0\n");
    assertThat(installation().distributions())
        .extracting(Distribution::name, Distribution::normalizedName, Distribution::version)
        .containsExactlyInAnyOrder(
            tuple("six", "six", "1.16.0"),
            tuple("PyGObject", "pygobject", "3.42.2"),
            tuple("broken", "broken", "1.0"),
            tuple("empty", "empty", "2.0"),
            tuple("huge", "huge", "3.0"),
            tuple("Weird_Name.pkg", "weird-name-pkg", "4.0.0"));
    assertThat(distribution("six").importPackages()).containsExactly("six");
  }

  @Test
  void readsWhereADistributionCameFrom() {
    site.install("tensorflow", "2.21.0", FILES)
        .write("tensorflow-2.21.0.dist-info/REQUESTED", "")
        .write(
            "tensorflow-2.21.0.dist-info/direct_url.json",
            "{\"url\": \"https://ada:secret@example.org/tf.whl\", \"archive_info\": {}}")
        .install("mine", "1.0", Map.of())
        .write(
            "mine-1.0.dist-info/direct_url.json",
            "{\"url\": \"file:///home/ada/mine\", \"dir_info\": {\"editable\": true}}")
        .install("yours", "1.0", Map.of())
        .write("yours-1.0.dist-info/direct_url.json", "[[[ no JSON");
    assertThat(distribution("tensorflow").source()).contains("https://example.org/tf.whl");
    assertThat(distribution("tensorflow").requested()).isTrue();
    assertThat(distribution("mine").editable()).isTrue();
    assertThat(distribution("yours").source()).isEmpty();
  }

  @Test
  void saysThatThereIsNothingToCompareWith() throws IOException {
    site.install("tensorflow", "2.21.0", FILES);
    Files.delete(site.path("tensorflow-2.21.0.dist-info/RECORD"));
    assertThat(distribution("tensorflow").files())
        .isEqualTo(Seen.notKnown("tensorflow has no RECORD that lists its files."));
  }

  @Test
  void comparesOnlyTheExistenceOfWhatCondaInstalled() throws IOException {
    site.install("tensorflow", "2.21.0", FILES)
        .write("tensorflow-2.21.0.dist-info/INSTALLER", "conda")
        .write(NATIVE, "with other run paths")
        .write("../../../conda-meta/tensorflow-2.21.0-cpu_py311.json", "{}")
        .write("../../../conda-meta/cudatoolkit-11.2.2-hc23eb0c_13.json", "{}");
    assertThat(problems()).isEmpty();
    assertThat(distribution("cudatoolkit").version()).isEqualTo("11.2.2");
    assertThat(installation().owners("tensorflow")).hasSize(1);
    Files.delete(site.path(NATIVE));
    assertThat(problems()).extracting(Problem::kind).containsExactly(Kind.MISSING);
  }

  @Test
  void findsLeftoversAndHollowPackages() {
    site.write("~ensorflow/__init__.py", "")
        .write("~ensorflow-2.10.0.dist-info/METADATA", "Name: tensorflow")
        .write("-umpy/x", "")
        .write("tensorflow/core/x.txt", "");
    Installation seen = installation();
    assertThat(seen.leftovers())
        .containsExactlyInAnyOrder(
            site.path("~ensorflow").toString(),
            site.path("~ensorflow-2.10.0.dist-info").toString(),
            site.path("-umpy").toString());
    assertThat(seen.distributions()).isEmpty();
    assertThat(seen.packages())
        .containsExactly(
            new ImportPackage("tensorflow", site.path("tensorflow").toString(), false, 1));
  }

  @Test
  void countsOtherPlacesOnlyWhenTheyHoldDistributions() throws IOException {
    SitePackages target = new SitePackages(Files.createDirectory(temporary.resolve("target")));
    Path project = Files.createDirectories(temporary.resolve("project/tensorflow")).getParent();
    site.install("tensorflow", "2.21.0", FILES);
    target.install("tensorflow", "2.20.0", FILES);
    Installation seen =
        InstallationLook.at(
            TestHost.onDisk(temporary.path(), temporary.path()),
            temporary.path().toString(),
            List.of(
                entry(project, Origin.WORKING_FOLDER),
                entry(target.folder(), Origin.PYTHONPATH),
                entry(site.folder(), Origin.SITE_PACKAGES)),
            full());
    assertThat(seen.sitePackages())
        .containsExactly(target.folder().toString(), site.folder().toString());
    assertThat(seen.distribution("tensorflow").orElseThrow().version()).isEqualTo("2.20.0");
    assertThat(seen.packages()).hasSize(2);
  }

  @Test
  void readsAWindowsLayout() {
    String folder = "C:\\env\\Lib\\site-packages";
    MemoryFiles files = new MemoryFiles(PathStyle.WINDOWS);
    files
        .file(folder + "\\tensorflow\\__init__.py", "x")
        .file(folder + "\\tensorflow\\python\\_pywrap_tensorflow_internal.pyd", "MZ")
        .file(
            folder + "\\tensorflow_intel-2.15.0.dist-info\\METADATA",
            "Name: tensorflow-intel\r\nVersion: 2.15.0\r\n")
        .file(
            folder + "\\tensorflow_intel-2.15.0.dist-info\\RECORD",
            "../../Scripts/toco.exe,sha256=x,1\r\ntensorflow/__init__.py,sha256=%s,1\r\n"
                    .formatted(SitePackages.sha256("x"))
                + "tensorflow/python/_pywrap_tensorflow_internal.pyd,sha256=x,3\r\n");
    Installation seen =
        InstallationLook.at(
            TestHost.windows(files),
            "C:\\env",
            List.of(new Entry(folder, Origin.SITE_PACKAGES, true, Optional.empty())),
            full());
    assertThat(check(seen, "tensorflow-intel").problems())
        .containsExactly(
            new Problem(
                folder + "\\tensorflow\\python\\_pywrap_tensorflow_internal.pyd",
                Kind.SHORTER,
                3,
                2));
  }

  private List<Problem> problems() {
    return check(installation(), "tensorflow").problems();
  }

  private Distribution distribution(String name) {
    return installation().distribution(name).orElseThrow();
  }

  private Installation installation() {
    return InstallationLook.at(temporary.path(), site, full());
  }
}
