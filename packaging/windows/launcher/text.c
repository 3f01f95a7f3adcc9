#include "launcher.h"

#include <stdlib.h>

void *allocate(size_t bytes) {
  void *memory = calloc(1, bytes);
  if (memory == NULL) exit(CANNOT_RUN);
  return memory;
}

wchar_t *join(const wchar_t *first, const wchar_t *second, const wchar_t *third) {
  wchar_t *text = allocate((wcslen(first) + wcslen(second) + wcslen(third) + 1) * sizeof *text);
  return wcscat(wcscat(wcscpy(text, first), second), third);
}

wchar_t *variable(const wchar_t *name) {
  SetLastError(ERROR_SUCCESS);
  DWORD size = GetEnvironmentVariableW(name, NULL, 0);
  if (size == 0 && GetLastError() == ERROR_ENVVAR_NOT_FOUND) return NULL;
  wchar_t *value = allocate((size + 1) * sizeof *value);
  GetEnvironmentVariableW(name, value, size);
  return value;
}

char *narrow(const wchar_t *text, UINT code_page) {
  int size = WideCharToMultiByte(code_page, 0, text, -1, NULL, 0, NULL, NULL);
  char *bytes = allocate(size + 1);
  WideCharToMultiByte(code_page, 0, text, -1, bytes, size, NULL, NULL);
  return bytes;
}
