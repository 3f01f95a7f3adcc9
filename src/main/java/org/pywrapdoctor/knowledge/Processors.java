package org.pywrapdoctor.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.pywrapdoctor.platform.OperatingSystem;

/// What the names of processors tell of their instruction sets, and which wheels ask for more than
/// others.
public final class Processors {
  private final List<Pattern> avx;
  private final List<Pattern> virtual;
  private final List<NeedAvx2> needAvx2;

  private Processors(List<Pattern> avx, List<Pattern> virtual, List<NeedAvx2> needAvx2) {
    this.avx = avx;
    this.virtual = virtual;
    this.needAvx2 = needAvx2;
  }

  static Processors read(DataFiles files) {
    var file = files.json("processors.json");
    return new Processors(
        DataFile.rows(file, "avx")
            .map(row -> Pattern.compile(DataFile.text(row, "pattern")))
            .toList(),
        DataFile.rows(file, "virtual")
            .map(row -> Pattern.compile(DataFile.text(row, "pattern")))
            .toList(),
        DataFile.rows(file, "needAvx2")
            .map(
                row ->
                    new NeedAvx2(
                        DataFile.text(row, "distribution"),
                        DataFile.text(row, "version"),
                        DataFile.text(row, "on")))
            .toList());
  }

  /// Whether every processor of this name has AVX, whatever the system says.
  public boolean haveAvx(String name) {
    return avx.stream().anyMatch(pattern -> pattern.matcher(name).find());
  }

  /// Whether the name is one that virtual machines give to what they offer, and says nothing of the
  /// real processor.
  public boolean areVirtual(String name) {
    return virtual.stream().anyMatch(pattern -> pattern.matcher(name).find());
  }

  /// Whether the wheels of a release were built with AVX2, where all others ask for AVX alone.
  public boolean needsAvx2(String distribution, String version, OperatingSystem system) {
    return needAvx2.contains(
        new NeedAvx2(distribution, version, system.name().toLowerCase(Locale.ROOT)));
  }

  private record NeedAvx2(String distribution, String version, String on) {}
}
