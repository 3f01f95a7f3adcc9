#include "launcher.h"

#include <shellapi.h>
#include <stdlib.h>
#include <string.h>

/* The installer looks for it: it neither replaces nor removes a program that runs. */
#define RUNNING L"PywrapDoctor.Running"

static wchar_t *own_folder(void) {
  wchar_t *path = allocate(PATH_ROOM * sizeof *path);
  DWORD length = GetModuleFileNameW(NULL, path, PATH_ROOM);
  wchar_t *slash = wcsrchr(path, L'\\');
  if (length == 0 || slash == NULL) fail(L"Its own folder cannot be told", path);
  *slash = L'\0';
  return path;
}

/* A quick look is over before Java's second compiler pays for its own work; to hash gigabytes it is needed. */
static int is_quick(int argc, wchar_t **argv) {
  if (argc > 1 && wcscmp(argv[1], L"libraries") == 0) return 1;
  for (int argument = 1; argument < argc; argument++)
    if (wcscmp(argv[argument], L"--quick") == 0) return 1;
  return 0;
}

static int run(int argc, wchar_t **argv) {
  wchar_t *folder = own_folder();
  /* A child that misses a DLL ends with a status instead of waiting behind a dialog; children inherit it. */
  SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOOPENFILEERRORBOX);
  displace_variables();
  CreateMutexW(NULL, FALSE, RUNNING);

  int trained = train(folder, argc, argv);
  if (trained >= 0) return trained;
#ifndef CONSOLE
  train_in_background(folder);
#endif
  wchar_t *options[4] = {NULL};
  int count = 0;
  wchar_t *cache = cache_file(folder);
  if (cache != NULL && GetFileAttributesW(cache) != INVALID_FILE_ATTRIBUTES)
    options[count++] = join(L"-XX:AOTCache=", cache, L"");
  if (is_quick(argc, argv)) options[count++] = L"-XX:TieredStopAtLevel=1";
#ifndef CONSOLE
  /* What runs a few times on the way to the first window is not worth compiling: a quarter of its processor time. */
  options[count++] = L"-XX:CompileThresholdScaling=4";
#endif
  return run_java(folder, L"Main", options, argv + 1);
}

#ifdef CONSOLE
int wmain(int argc, wchar_t **argv) {
  return run(argc, argv);
}
#else
int WINAPI wWinMain(HINSTANCE instance, HINSTANCE previous, PWSTR line, int show) {
  (void)instance, (void)previous, (void)line, (void)show;
  int argc;
  wchar_t **argv = CommandLineToArgvW(GetCommandLineW(), &argc);
  return run(argc, argv);
}
#endif
