package org.pywrapdoctor.probe.gpu;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.host.FakeHost;
import org.pywrapdoctor.host.FakeHost.NoHardware;
import org.pywrapdoctor.host.Finished;
import org.pywrapdoctor.host.Finished.End;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.host.Launchable;
import org.pywrapdoctor.host.Registry;
import org.pywrapdoctor.host.TextFiles;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Cpu;
import org.pywrapdoctor.snapshot.Gpu.Card;
import org.pywrapdoctor.snapshot.Seen;

/// A computer put together from what others tell of theirs: files, cards, variables, and what its
/// driver answers.
final class DescribedHost {
  private final OperatingSystem system;
  private final Map<String, String> files = new HashMap<>();
  private final Map<String, String> variables = new HashMap<>();
  private final List<Card> cards = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();
  private String kernel = "6.1.0-18-amd64";
  private boolean hangs;

  private DescribedHost(OperatingSystem system) {
    this.system = system;
  }

  static DescribedHost linux() {
    return new DescribedHost(OperatingSystem.LINUX).file("/proc/1/cgroup", "0::/init.scope\n");
  }

  static DescribedHost windows() {
    return new DescribedHost(OperatingSystem.WINDOWS);
  }

  static DescribedHost mac() {
    return new DescribedHost(OperatingSystem.MACOS);
  }

  DescribedHost file(String path, String text) {
    files.put(path, text);
    return this;
  }

  DescribedHost variable(String name, String value) {
    variables.put(name, value);
    return this;
  }

  DescribedHost kernel(String version) {
    kernel = version;
    return this;
  }

  /// A card by its numbers on the bus, as `/sys` tells them.
  DescribedHost card(String vendor, String pciId) {
    cards.add(new Card("", vendor, Optional.empty(), Optional.empty(), Optional.of(pciId)));
    return this;
  }

  /// A card by its name, as Windows and macOS tell it.
  DescribedHost namedCard(String vendor, String name) {
    cards.add(new Card(name, vendor, Optional.empty(), Optional.empty(), Optional.empty()));
    return this;
  }

  /// The two parts of a driver for Linux.
  DescribedHost driver(String kernelPart, String library) {
    String folder = "/usr/lib/x86_64-linux-gnu/";
    return file(
            "/proc/driver/nvidia/version",
            "NVRM version: NVIDIA UNIX x86_64 Kernel Module  " + kernelPart + "  Release Build\n")
        .file(folder + "libcuda.so.1", library);
  }

  /// What the driver answers, field by field as `driver.py` writes it.
  DescribedHost answer(String... fields) {
    answers.add(String.join("\t", fields));
    return this;
  }

  /// A driver that works and offers one card.
  DescribedHost works(String driver, String cuda, String name, String capability) {
    return answer("begin", "cuInit")
        .answer("cuda", cuda)
        .answer("code", "cuInit", "0")
        .answer("device", name, String.valueOf(8L << 30), capability)
        .answer("begin", "nvmlInit_v2")
        .answer("code", "nvmlInit_v2", "0")
        .answer("driver", driver)
        .answer("end");
  }

  /// A driver library that the loader does not find.
  DescribedHost notFound() {
    return answer("begin", "cuInit")
        .answer(
            "problem",
            "cuInit",
            "libcuda.so.1: cannot open shared object file: No such file or directory")
        .answer("end");
  }

  DescribedHost refuses(int code) {
    return answer("begin", "cuInit").answer("code", "cuInit", String.valueOf(code)).answer("end");
  }

  DescribedHost hangs() {
    hangs = true;
    return answer("begin", "cuInit");
  }

  Host build() {
    return new FakeHost(
        system,
        new TextFiles(system, files),
        Map.copyOf(variables),
        system == OperatingSystem.WINDOWS ? "C:\\Users\\Anna" : "/home/anna",
        system == OperatingSystem.WINDOWS ? "C:\\Users\\Anna" : "/home/anna",
        this::run,
        new Described(),
        Registry.none());
  }

  private Finished run(Launchable program) {
    String nonce =
        program.command().stream().filter(w -> w.matches("[0-9a-f]{32}")).findFirst().orElse("");
    StringBuilder output = new StringBuilder();
    answers.forEach(line -> output.append(nonce).append('\t').append(line).append('\n'));
    return new Finished(
        hangs ? End.TIMED_OUT : End.EXITED,
        hangs ? Optional.empty() : Optional.of(0),
        Optional.empty(),
        hangs ? 3000 : 100,
        output.toString().getBytes(StandardCharsets.UTF_8),
        new byte[0],
        "");
  }

  private final class Described extends NoHardware {
    @Override
    public Seen<List<Card>> cards() {
      return Seen.known(List.copyOf(cards));
    }

    @Override
    public Seen<Cpu> cpu() {
      return Seen.notKnown("not described");
    }

    @Override
    public Architecture architecture() {
      return system == OperatingSystem.MACOS ? Architecture.ARM64 : Architecture.X86_64;
    }

    @Override
    public String kernel() {
      return kernel;
    }
  }
}
