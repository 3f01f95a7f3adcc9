#include "launcher.h"

#include <stdio.h>
#include <stdlib.h>

/* Set, to whatever, where nobody can answer a message box. */
#define NO_DIALOGS L"PYWRAP_DOCTOR_NO_DIALOGS"

static int shows_dialogs(void) {
#ifdef CONSOLE
  return 0;
#else
  return variable(NO_DIALOGS) == NULL;
#endif
}

void fail(const wchar_t *what, const wchar_t *where) {
  DWORD error = GetLastError();
  wchar_t number[48];
  swprintf(number, sizeof number / sizeof *number, L" (error %lu).\n\n", error);
  wchar_t *text = join(join(what, L": ", where), number, L"Install Pywrap Doctor again.");
  if (shows_dialogs()) MessageBoxW(NULL, text, L"Pywrap Doctor cannot start", MB_OK | MB_ICONERROR | MB_SETFOREGROUND);
  else fprintf(stderr, "pywrap-doctor: %s\n", narrow(text, CP_UTF8));
  exit(CANNOT_RUN);
}
