#include "launcher.h"

#include <stdint.h>
#include <stdlib.h>

#define MODULE L"org.pywrapdoctor/org.pywrapdoctor."

/* Further options of Java for tests and helpdesks, separated by spaces. */
#define JAVA_OPTIONS L"PYWRAP_DOCTOR_JAVA_OPTIONS"

#define MOST_OPTIONS 64

/* java.base/share/native/libjli/java.h of JDK 25 */
typedef int(__cdecl *JliLaunch)(int argc, char **argv, int jargc, const char **jargv, int appclassc,
                                const char **appclassv, const char *fullversion, const char *dotversion,
                                const char *pname, const char *lname, uint8_t javaargs, uint8_t cpwildcard,
                                uint8_t javaw, int ergo);

static int count(wchar_t **texts) {
  int number = 0;
  while (texts[number] != NULL) number++;
  return number;
}

/*
 * What Java's libraries need of each other, in the order in which it is needed. Windows looks for a library beside the
 * program and in System32, where none of these need be, unless one of its name is loaded already.
 */
static const wchar_t *const LIBRARIES[] = {L"vcruntime140.dll", L"vcruntime140_1.dll", L"msvcp140.dll",
                                           L"server\\jvm.dll",  L"java.dll",           L"jli.dll"};

#define LIBRARY_COUNT (sizeof LIBRARIES / sizeof *LIBRARIES)

static JliLaunch launch_function(const wchar_t *folder) {
  HMODULE loaded = NULL;
  wchar_t *library = NULL;
  for (size_t number = 0; number < LIBRARY_COUNT; number++) {
    library = join(folder, L"\\runtime\\bin\\", LIBRARIES[number]);
    loaded = LoadLibraryExW(library, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    if (loaded == NULL) fail(L"A part of it cannot be loaded", library);
  }
  JliLaunch launch = (JliLaunch)(void (*)(void))GetProcAddress(loaded, "JLI_Launch");
  if (launch == NULL) fail(L"A part of it is damaged", library);
  return launch;
}

int run_java(const wchar_t *folder, const wchar_t *main_class, wchar_t **options, wchar_t **arguments) {
  char **command = allocate((MOST_OPTIONS + count(options) + count(arguments) + 8) * sizeof *command);
  UINT code_page = GetACP();
  int length = 0;
  command[length++] = "pywrap-doctor";
  command[length++] = narrow(join(L"-Djna.boot.library.path=", folder, L"\\runtime\\bin"), code_page);
  command[length++] = narrow(join(L"-Dpywrapdoctor.launcher=", folder, L"\\pywrap-doctor.exe"), code_page);
  for (wchar_t **option = options; *option != NULL; option++) command[length++] = narrow(*option, code_page);
  wchar_t *further = variable(JAVA_OPTIONS);
  if (further != NULL) {
    for (wchar_t *option = wcstok(further, L" "); option != NULL && length < MOST_OPTIONS;
         option = wcstok(NULL, L" "))
      command[length++] = narrow(option, code_page);
  }
  command[length++] = "-m";
  command[length++] = narrow(join(MODULE, main_class, L""), code_page);
  for (wchar_t **argument = arguments; *argument != NULL; argument++)
    command[length++] = narrow(*argument, code_page);
  command[length] = NULL;
#ifdef CONSOLE
  uint8_t without_console = FALSE;
#else
  uint8_t without_console = variable(L"PYWRAP_DOCTOR_NO_DIALOGS") == NULL;
#endif
  return launch_function(folder)(length, command, 0, NULL, 0, NULL, "25", "25", "pywrap-doctor", "pywrap-doctor",
                                 FALSE, FALSE, without_console, 0);
}
