#include "launcher.h"

/*
 * The displaced variables are handed on in the form that packaging/launcher/launcher.c describes, which
 * org.pywrapdoctor.host.live.OriginalEnvironment reads.
 */
#define ORIGINALS L"PYWRAP_DOCTOR_ORIGINAL_ENV"

/* What the JVM and its launcher library read by themselves. */
static const wchar_t *const DISPLACED[] = {
    L"JAVA_TOOL_OPTIONS", L"_JAVA_OPTIONS",        L"JDK_JAVA_OPTIONS", L"JDK_AOT_VM_OPTIONS", L"CLASSPATH",
    L"_ALT_JAVA_HOME_DIR", L"_JAVA_LAUNCHER_DEBUG", L"_JAVA_VERSION_SET"};

#define DISPLACED_COUNT (sizeof DISPLACED / sizeof *DISPLACED)

/* Appends one entry; at most three characters for each of its bytes, and the separator. */
static wchar_t *hand_on(wchar_t *end, const char *entry) {
  static const wchar_t HEX[] = L"0123456789ABCDEF";
  for (const unsigned char *byte = (const unsigned char *)entry; *byte != '\0'; byte++) {
    if (*byte <= ' ' || *byte >= 0x7f || *byte == '%' || *byte == '&' || *byte == '+') {
      *end++ = L'%';
      *end++ = HEX[*byte >> 4];
      *end++ = HEX[*byte & 15];
    } else {
      *end++ = *byte;
    }
  }
  *end++ = L'&';
  return end;
}

void displace_variables(void) {
  char *entries[DISPLACED_COUNT];
  size_t count = 0, room = 1;
  for (size_t name = 0; name < DISPLACED_COUNT; name++) {
    wchar_t *value = variable(DISPLACED[name]);
    if (value == NULL) continue;
    entries[count] = narrow(join(DISPLACED[name], L"=", value), CP_UTF8);
    room += 3 * strlen(entries[count++]) + 1;
    SetEnvironmentVariableW(DISPLACED[name], NULL);
  }
  wchar_t *originals = allocate(room * sizeof *originals), *end = originals;
  for (size_t entry = 0; entry < count; entry++) end = hand_on(end, entries[entry]);
  SetEnvironmentVariableW(ORIGINALS, originals);
}
