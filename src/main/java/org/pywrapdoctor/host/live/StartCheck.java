package org.pywrapdoctor.host.live;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;

/// Says why a file must not be started. What the kernel does not know as a program, Java hands to
/// `/bin/sh` (JDK, `execve_with_shell_fallback`): a damaged Python would run as a shell script,
/// with every `>` in it making a file. So a file that is neither a program of this computer nor a
/// script that names its interpreter is not started at all.
final class StartCheck {
  private static final int HEAD = 256;
  private static final int MOST_INTERPRETERS = 5;
  private static final int ELF = 0x7F454C46;
  private static final int EXECUTABLE = 2;
  private static final int SHARED_OBJECT = 3;
  private static final int EM_X86_64 = 62;
  private static final int EM_AARCH64 = 183;

  private final OperatingSystem system;
  private final Architecture architecture;

  StartCheck(OperatingSystem system, Architecture architecture) {
    this.system = system;
    this.architecture = architecture;
  }

  /// The reason in words; empty when it may be started.
  Optional<String> refuse(String program) {
    String path = program;
    for (int i = 0; i < MOST_INTERPRETERS; i++) {
      Optional<String> reason = refuseFile(path);
      if (reason.isPresent() || system == OperatingSystem.WINDOWS) {
        return reason;
      }
      byte[] head;
      try (InputStream stream = Files.newInputStream(Path.of(path))) {
        head = stream.readNBytes(HEAD);
      } catch (IOException unreadable) {
        // A program may be run without being readable; a script may not.
        return Optional.empty();
      }
      if (head.length < 2 || head[0] != '#' || head[1] != '!') {
        return refuseProgram(path, head);
      }
      path = interpreter(head);
    }
    return Optional.of(program + " is a script of a script of a script");
  }

  private Optional<String> refuseFile(String path) {
    Path place;
    try {
      place = Path.of(path);
    } catch (InvalidPathException e) {
      return Optional.of("No file can have the name " + path);
    }
    if (!place.isAbsolute()) {
      return Optional.of(path + " is not an absolute path");
    }
    if (Files.isDirectory(place)) {
      return Optional.of(path + " is a folder");
    }
    if (!Files.exists(place)) {
      return Optional.of("There is no file " + path);
    }
    if (!Files.isRegularFile(place)) {
      return Optional.of(path + " is not an ordinary file");
    }
    if (!Files.isExecutable(place)) {
      return Optional.of("You are not allowed to run " + path);
    }
    if (system == OperatingSystem.WINDOWS && !path.toLowerCase(Locale.ROOT).endsWith(".exe")) {
      return Optional.of(path + " is not a program");
    }
    return Optional.empty();
  }

  private static String interpreter(byte[] head) {
    String line = new String(head, StandardCharsets.UTF_8).substring(2);
    return line.lines().findFirst().orElse("").strip().split("[ \t]", 2)[0];
  }

  private Optional<String> refuseProgram(String path, byte[] head) {
    if (head.length < 64) {
      return Optional.of(path + " is not a program: it is only " + head.length + " bytes long");
    }
    ByteBuffer bytes = ByteBuffer.wrap(head);
    if (system == OperatingSystem.MACOS) {
      return switch (bytes.getInt(0)) {
        case 0xCFFAEDFE, 0xCAFEBABE, 0xCAFEBABF -> Optional.empty();
        default -> Optional.of(path + " is not a program");
      };
    }
    if (bytes.getInt(0) != ELF) {
      return Optional.of(path + " is not a program");
    }
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    int type = bytes.getShort(16);
    if (type != EXECUTABLE && type != SHARED_OBJECT) {
      return Optional.of(path + " is not a program but another kind of binary file");
    }
    return isForThisComputer(bytes.getShort(18))
        ? Optional.empty()
        : Optional.of(path + " is a program for another kind of processor");
  }

  private boolean isForThisComputer(int machine) {
    return switch (architecture) {
      case X86_64 -> machine == EM_X86_64;
      case ARM64 -> machine == EM_AARCH64;
      case X86, ARM, OTHER -> true;
    };
  }
}
