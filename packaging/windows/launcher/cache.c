#include "launcher.h"

#include <stdio.h>
#include <stdlib.h>

/*
 * The first argument of a process that trains, followed by a temporary file's name without its ending. Java writes
 * down first what a rehearsal loads, and makes the cache of that in a second process.
 */
#define TRAINING L"--train-the-cache"
#define RECORD L"record"
#define CREATE L"create"

/* The window comes first: on a slow computer it takes this long. */
#define HEAD_START_MILLISECONDS 8000

static wchar_t *data_folder(void) {
  wchar_t *local = variable(L"LOCALAPPDATA");
  if (local == NULL || *local == L'\0') return NULL;
  wchar_t *own = join(local, L"\\pywrap-doctor", L"");
  CreateDirectoryW(own, NULL);
  wchar_t *folder = join(own, L"\\cache", L"");
  CreateDirectoryW(folder, NULL);
  return folder;
}

/* A cache fits one set of modules, so its name says which. */
wchar_t *cache_file(const wchar_t *folder) {
  WIN32_FILE_ATTRIBUTE_DATA modules;
  wchar_t *data = data_folder();
  if (data == NULL || !GetFileAttributesExW(join(folder, L"\\runtime\\lib\\", L"modules"), GetFileExInfoStandard, &modules))
    return NULL;
  wchar_t name[64];
  swprintf(name, sizeof name / sizeof *name, L"%08lx%08lx-%08lx.aot", modules.ftLastWriteTime.dwHighDateTime,
           modules.ftLastWriteTime.dwLowDateTime, modules.nFileSizeLow);
  return join(data, L"\\", name);
}

static wchar_t *own_program(void) {
  wchar_t *path = allocate(PATH_ROOM * sizeof *path);
  GetModuleFileNameW(NULL, path, PATH_ROOM);
  return path;
}

/* Runs this program as one half of the training; its processes end with ours. */
static int run_half(HANDLE job, const wchar_t *half, const wchar_t *temporary) {
  /* What the rehearsal prints goes nowhere. */
  STARTUPINFOW start = {.cb = sizeof start, .dwFlags = STARTF_USESTDHANDLES};
  PROCESS_INFORMATION process;
  wchar_t *command = join(join(L"\"", own_program(), L"\" "), join(TRAINING, L" ", half),
                          join(L" \"", temporary, L"\""));
  if (!CreateProcessW(NULL, command, NULL, NULL, FALSE, CREATE_SUSPENDED | CREATE_NO_WINDOW | IDLE_PRIORITY_CLASS, NULL,
                      NULL, &start, &process))
    return CANNOT_RUN;
  AssignProcessToJobObject(job, process.hProcess);
  ResumeThread(process.hThread);
  WaitForSingleObject(process.hProcess, INFINITE);
  DWORD result = CANNOT_RUN;
  GetExitCodeProcess(process.hProcess, &result);
  CloseHandle(process.hThread);
  CloseHandle(process.hProcess);
  return result;
}

static DWORD WINAPI background(void *cache) {
  Sleep(HEAD_START_MILLISECONDS);
  JOBOBJECT_EXTENDED_LIMIT_INFORMATION limit = {
      .BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE};
  HANDLE job = CreateJobObjectW(NULL, NULL);
  SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limit, sizeof limit);
  wchar_t *configuration = join(cache, L".configuration", L"");
  wchar_t *made = join(cache, L".new", L"");
  if (run_half(job, RECORD, cache) == 0 && run_half(job, CREATE, cache) == 0)
    MoveFileExW(made, cache, MOVEFILE_REPLACE_EXISTING);
  DeleteFileW(configuration);
  DeleteFileW(made);
  CloseHandle(job);
  return 0;
}

void train_in_background(const wchar_t *folder) {
  wchar_t *cache = cache_file(folder);
  if (cache == NULL || GetFileAttributesW(cache) != INVALID_FILE_ATTRIBUTES) return;
  /* One program trains at a time; the mutex goes with this process. */
  CreateMutexW(NULL, FALSE, L"PywrapDoctor.Training");
  if (GetLastError() == ERROR_ALREADY_EXISTS) return;
  HANDLE thread = CreateThread(NULL, 0, background, cache, 0, NULL);
  if (thread != NULL) CloseHandle(thread);
}

int train(const wchar_t *folder, int argc, wchar_t **argv) {
  if (argc != 4 || wcscmp(argv[1], TRAINING) != 0) return -1;
  wchar_t *configuration = join(L"-XX:AOTConfiguration=", argv[3], L".configuration");
  wchar_t *environment = join(folder, L"\\rehearsal", L"");
  wchar_t *report = join(argv[3], L".pywrapreport", L"");
  wchar_t *module = join(environment, L"\\Lib\\site-packages\\tensorflow\\python\\", L"_pywrap_tensorflow_internal.pyd");
  wchar_t *arguments[] = {environment, module, report, NULL};
  if (wcscmp(argv[2], RECORD) == 0) {
    /* What Java's second compiler did while recording it would do again at each start, ahead of the window. */
    wchar_t *options[] = {L"-XX:AOTMode=record", L"-XX:TieredStopAtLevel=1", L"-XX:CompileThresholdScaling=4",
                          configuration,         L"-Dglass.platform=Headless", NULL};
    int result = run_java(folder, L"Rehearsal", options, arguments);
    DeleteFileW(report);
    return result;
  }
  wchar_t *options[] = {L"-XX:AOTMode=create", configuration, join(L"-XX:AOTCache=", argv[3], L".new"), NULL};
  return run_java(folder, L"Rehearsal", options, arguments);
}
