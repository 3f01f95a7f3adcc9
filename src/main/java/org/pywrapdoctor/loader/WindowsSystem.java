package org.pywrapdoctor.loader;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What every Windows 10 and 11 brings along.
final class WindowsSystem {

  /// The KnownDLLs of Windows 10 and 11, and the other libraries of Windows that TensorFlow and its
  /// companions import.
  private static final Set<String> LIBRARIES =
      Set.of(
          """
          advapi32.dll bcrypt.dll bcryptprimitives.dll cfgmgr32.dll clbcatq.dll combase.dll
          comdlg32.dll coml2.dll crypt32.dll d3d11.dll d3d12.dll dbghelp.dll difxapi.dll
          dnsapi.dll dxgi.dll gdi32.dll gdiplus.dll imagehlp.dll imm32.dll iphlpapi.dll
          kernel32.dll kernelbase.dll msasn1.dll msctf.dll msvcrt.dll ncrypt.dll netapi32.dll
          normaliz.dll nsi.dll ntdll.dll ole32.dll oleaut32.dll opengl32.dll pdh.dll
          powrprof.dll psapi.dll rpcrt4.dll sechost.dll secur32.dll setupapi.dll shcore.dll
          shell32.dll shlwapi.dll ucrtbase.dll user32.dll userenv.dll version.dll wintrust.dll
          winmm.dll wldap32.dll ws2_32.dll"""
              .split("\\s+"));

  private static final Pattern RUNTIME =
      Pattern.compile(
          "(?:msvcp|vcruntime|concrt|vccorlib|vcomp)1\\d\\d.*\\.dll", Pattern.CASE_INSENSITIVE);

  private static final Pattern PYTHON =
      Pattern.compile("python\\d\\d+t?\\.dll", Pattern.CASE_INSENSITIVE);

  private WindowsSystem() {}

  /// Whether a name stands for a set of functions rather than for a file.
  static boolean isApiSet(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("api-ms-") || lower.startsWith("ext-ms-");
  }

  /// Whether every Windows has this library.
  static boolean brings(String name) {
    return LIBRARIES.contains(name.toLowerCase(Locale.ROOT));
  }

  /// Whether it is a part of the Visual C++ runtime: it may lie in the system folder, but does not
  /// come with Windows.
  static boolean isRuntime(String name) {
    return RUNTIME.matcher(name).matches();
  }

  /// Whether it is the library of a Python such as `python311.dll`.
  static boolean isPython(String name) {
    return PYTHON.matcher(name).matches();
  }
}
