package org.pywrapdoctor.loader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Builds small libraries with gcc in a folder of its own.
///
/// @param folder where they are built
/// @param compiler `gcc`, or one that behaves like it
public record ElfWorkshop(Path folder, String compiler) {

  public ElfWorkshop(Path folder) {
    this(folder, "gcc");
  }

  public static boolean isHere() {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "gcc")));
  }

  /// Builds the library `name` (a path below the folder, its file name being its soname) from
  /// `code`.
  public Path library(String name, String code, String... options) throws IOException {
    Path file = place(name);
    List<String> all = new ArrayList<>(List.of("-shared", "-fPIC"));
    all.add("-Wl,-soname," + file.getFileName());
    return build(file, code, all, options);
  }

  public Path program(String name, String code, String... options) throws IOException {
    return build(place(name), code, List.of(), options);
  }

  /// The option that links against a library built before.
  public String linkedWith(String name) {
    return folder.resolve(name).toString();
  }

  public static String runpath(String folders) {
    return "-Wl,--enable-new-dtags,-rpath," + folders;
  }

  public static String rpath(String folders) {
    return "-Wl,--disable-new-dtags,-rpath," + folders;
  }

  private Path place(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return file;
  }

  private Path build(Path file, String code, List<String> first, String... options)
      throws IOException {
    Path source = folder.resolve("source.c");
    Files.writeString(source, code);
    List<String> command = new ArrayList<>(List.of(compiler, "-o", file.toString()));
    command.addAll(first);
    command.addAll(List.of("-Wl,--no-as-needed", "-Wl,--allow-shlib-undefined"));
    command.add(source.toString());
    command.addAll(List.of(options));
    Process gcc = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(gcc.getInputStream().readAllBytes());
    try {
      if (gcc.waitFor() != 0) {
        throw new IOException(output);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
    return file;
  }
}
