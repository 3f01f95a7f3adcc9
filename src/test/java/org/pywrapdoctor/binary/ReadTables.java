package org.pywrapdoctor.binary;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pywrapdoctor.platform.ByteSource;

/// What our readers say of one file, in the words of `packaging/oracle/make_tables.py`.
final class ReadTables {

  private static final int LONGEST = 100;

  private final Map<String, String> tables = new LinkedHashMap<>();

  private ReadTables() {}

  /// The tables of the file that `source` holds.
  ///
  /// @param samples symbols that an ELF file defines, as readelf writes them
  static Map<String, String> of(ByteSource source, String samples) throws IOException {
    ReadTables written = new ReadTables();
    switch (BinaryReader.read(source)) {
      case BinaryReading.Image(ElfImage elf) -> written.elf(source, elf, samples);
      case BinaryReading.Image(PeImage pe) -> written.pe(source, pe);
      case BinaryReading.Image(MachOImage mach) -> written.mach(mach);
      case BinaryReading other -> written.put("header", other.toString());
    }
    return written.tables;
  }

  private void elf(ByteSource source, ElfImage elf, String samples) throws IOException {
    String order = elf.byteOrder() == ByteOrder.LITTLE_ENDIAN ? "little" : "big";
    put("header", "elf %d %s %d %s", elf.wordBits(), order, elf.machine(), elf.type());
    put("libraries", String.join(" ", elf.needed()));
    put("soname", elf.soname().orElse(""));
    put("rpath", elf.rpath().orElse(""));
    put("runpath", elf.runpath().orElse(""));
    put("interpreter", elf.interpreter().orElse(""));
    put("build-id", elf.buildId().orElse(""));
    String tls = elf.staticTls() ? "static-tls " : "";
    put("flags", (tls + (elf.executableStack() ? "executable-stack" : "")).strip());
    put("versions-needed", elf.versionNeeds().stream().flatMap(ReadTables::needs));
    put(
        "versions-offered",
        elf.versionDefinitions().stream().map(v -> v.name() + (v.base() ? " base" : "")));
    ElfSymbols symbols = new ElfSymbols(source, elf);
    put(
        "undefined",
        symbols.undefined().stream()
            .map(reference -> reference + (reference.weak() ? " weak" : ""))
            .sorted());
    put("defines", String.join(" ", defined(symbols, samples)));
  }

  private static Stream<String> needs(ElfVersionNeed need) {
    return need.versions().stream()
        .map(v -> need.library() + " " + v.name() + (v.weak() ? " weak" : ""));
  }

  /// Those of the samples that the file really defines, and whose near neighbours it does not.
  private static List<String> defined(ElfSymbols symbols, String samples) throws IOException {
    List<String> asked = samples.isEmpty() ? List.of() : List.of(samples.split(" "));
    List<ElfReference> real = asked.stream().map(ElfOracle::reference).toList();
    List<ElfReference> near =
        asked.stream().map(sample -> ElfOracle.reference("_not" + sample)).toList();
    List<ElfReference> missing = symbols.missing(real);
    List<ElfReference> absent = symbols.missing(near);
    return IntStream.range(0, asked.size())
        .filter(i -> !missing.contains(real.get(i)) && absent.contains(near.get(i)))
        .mapToObj(asked::get)
        .toList();
  }

  private void pe(ByteSource source, PeImage pe) throws IOException {
    String kind = pe.library() ? "library" : "program";
    put(
        "header",
        "pe %d %#x %s linker %s system %s",
        pe.wordBits(),
        pe.machine(),
        kind,
        pe.linkerVersion(),
        pe.subsystemVersion());
    put("libraries", String.join(" ", pe.imports().stream().map(PeImport::library).toList()));
    put(
        "delayed-libraries",
        String.join(" ", pe.delayedImports().stream().map(PeImport::library).toList()));
    put("imports", pe.imports().stream().flatMap(ReadTables::functions));
    put("delayed-imports", pe.delayedImports().stream().flatMap(ReadTables::functions));
    put(
        "exports",
        PeExports.read(source, pe).stream()
            .map(e -> "%d %s %s".formatted(e.ordinal(), e.name().orElse(""), forwarder(e))));
    put("file-version", pe.fileVersion().map(PeVersion::toString).orElse(""));
  }

  private static String forwarder(PeExport export) {
    return export.forwarder().orElse("");
  }

  private static Stream<String> functions(PeImport asked) {
    return Stream.concat(
        asked.functions().stream().map(name -> asked.library() + " " + name),
        asked.ordinals().stream().map(number -> asked.library() + " #" + number));
  }

  private void mach(MachOImage image) {
    for (int i = 0; i < image.slices().size(); i++) {
      slice(i == 0 ? "" : i + " ", image.slices().get(i));
    }
  }

  private void slice(String mark, MachOSlice slice) {
    String signed = slice.signed() ? " signed" : "";
    put(mark + "header", "mach-o %s %d%s", slice.architecture(), slice.fileType(), signed);
    put(mark + "install-name", slice.installName().orElse(""));
    put(
        mark + "libraries",
        String.join(" ", slice.dependencies().stream().map(MachODependency::path).toList()));
    put(
        mark + "dependencies",
        slice.dependencies().stream()
            .map(
                d ->
                    "%s %s %s %s"
                        .formatted(
                            d.path(), d.kind(), d.currentVersion(), d.compatibilityVersion())));
    put(mark + "rpaths", String.join(" ", slice.rpaths()));
    put(mark + "oldest-system", slice.minimumSystem().map(MachOVersion::toString).orElse(""));
  }

  private void put(String name, String format, Object... values) {
    put(name, Stream.of(format.formatted(values)));
  }

  private void put(String name, String value) {
    put(name, Stream.of(value));
  }

  private void put(String name, Stream<String> lines) {
    String[] all = lines.toArray(String[]::new);
    String value = String.join("\n", all);
    if (value.isEmpty()) {
      return;
    }
    boolean whole = name.endsWith("libraries") || name.equals("defines");
    tables.put(name, whole || isShort(all, value) ? value : digest(all.length, value));
  }

  private static boolean isShort(String[] lines, String value) {
    return lines.length == 1 && value.length() <= LONGEST;
  }

  private static String digest(int lines, String value) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
      String start = HexFormat.of().formatHex(Arrays.copyOf(hash, 8));
      return "%d lines sha256:%s".formatted(lines, start);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
