package org.pywrapdoctor.host.live;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Win32Exception;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinReg;
import com.sun.jna.platform.win32.WinReg.HKEY;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pywrapdoctor.host.Registry;

/// The registry of the Windows that the program runs on. What may not be read is not there.
final class LiveRegistry implements Registry {
  private static final Map<String, HKEY> ROOTS =
      Map.of(
          "HKLM", WinReg.HKEY_LOCAL_MACHINE,
          "HKEY_LOCAL_MACHINE", WinReg.HKEY_LOCAL_MACHINE,
          "HKCU", WinReg.HKEY_CURRENT_USER,
          "HKEY_CURRENT_USER", WinReg.HKEY_CURRENT_USER);

  @Override
  public List<String> keys(String path, View view) {
    try {
      return List.of(Advapi32Util.registryGetKeys(root(path), below(path), view(view)));
    } catch (Win32Exception notThere) {
      return List.of();
    }
  }

  @Override
  public Optional<String> value(String path, String name, View view) {
    return values(path, view).entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  @Override
  public Map<String, String> values(String path, View view) {
    Map<String, String> texts = new TreeMap<>();
    try {
      Advapi32Util.registryGetValues(root(path), below(path), view(view))
          .forEach((name, value) -> text(value).ifPresent(text -> texts.put(name, text)));
    } catch (Win32Exception notThere) {
      return Map.of();
    }
    return texts;
  }

  private static Optional<String> text(Object value) {
    return switch (value) {
      case String string -> Optional.of(string);
      case Number number -> Optional.of(number.toString());
      case String[] lines -> Optional.of(String.join("\n", lines));
      default -> Optional.empty();
    };
  }

  private static HKEY root(String path) {
    String name = path.substring(0, path.indexOf('\\'));
    return Optional.ofNullable(ROOTS.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no registry root: " + name));
  }

  private static String below(String path) {
    return path.substring(path.indexOf('\\') + 1);
  }

  private static int view(View view) {
    return switch (view) {
      case BITS_64 -> WinNT.KEY_WOW64_64KEY;
      case BITS_32 -> WinNT.KEY_WOW64_32KEY;
    };
  }
}
