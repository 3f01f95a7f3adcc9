package org.pywrapdoctor.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.FileCheck;
import org.pywrapdoctor.snapshot.FileCheck.Kind;
import org.pywrapdoctor.snapshot.FileCheck.Problem;
import org.pywrapdoctor.snapshot.Seen;

/// Makes a distribution as pip leaves it, to be changed for a test.
public final class TestDistribution {
  private final String site;
  private final String name;
  private final String version;
  private final List<Problem> problems = new ArrayList<>();
  private List<String> requires = List.of();
  private List<String> imports;
  private List<String> tags = List.of("py3-none-any");
  private List<String> unlisted = List.of();
  private String installer = "pip";
  private int files = 20;
  private int problemCount = -1;

  private TestDistribution(String site, String name, String version) {
    this.site = site;
    this.name = name;
    this.version = version;
    imports = List.of(name.replace('-', '_'));
  }

  public static TestDistribution of(String site, String name, String version) {
    return new TestDistribution(site, name, version);
  }

  public TestDistribution requires(String... lines) {
    requires = List.of(lines);
    return this;
  }

  public TestDistribution imports(String... packages) {
    imports = List.of(packages);
    return this;
  }

  public TestDistribution tag(String tag) {
    tags = List.of(tag);
    return this;
  }

  public TestDistribution installer(String name) {
    installer = name;
    return this;
  }

  public TestDistribution files(int count) {
    files = count;
    return this;
  }

  /// One file that is not as it was installed, by its path inside site-packages.
  public TestDistribution problem(String file, Kind kind, long expected, long actual) {
    problems.add(new Problem(site + separator() + file, kind, expected, actual));
    return this;
  }

  /// More problems than are named.
  public TestDistribution problemCount(int count) {
    problemCount = count;
    return this;
  }

  public TestDistribution unlisted(String... paths) {
    unlisted = List.of(paths);
    return this;
  }

  public Distribution build() {
    return new Distribution(
        name,
        name.toLowerCase(Locale.ROOT).replace('_', '-'),
        version,
        site + separator() + name.replace('-', '_') + "-" + version + ".dist-info",
        site,
        Optional.of(installer),
        Optional.empty(),
        false,
        name.equals("tensorflow"),
        tags,
        Optional.empty(),
        requires,
        imports,
        Seen.known(
            new FileCheck(
                FileCheck.Depth.CONTENT,
                files,
                files * 10_000L,
                List.copyOf(problems),
                problemCount < 0 ? problems.size() : problemCount,
                0,
                unlisted)));
  }

  private String separator() {
    return site.contains("\\") ? "\\" : "/";
  }
}
