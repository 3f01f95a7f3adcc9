/*
 * PywrapDoctor.exe and pywrap-doctor.exe: one program, built twice (with -DCONSOLE for the latter), which runs the
 * program's own Java inside its own process.
 *
 * It changes neither PATH nor the DLL directory: children inherit both, and the search for libraries in a child, the
 * examined Python, is what the program is there to explain.
 */
#ifndef LAUNCHER_H
#define LAUNCHER_H

#include <windows.h>

/* The exit code of the command line for "could not run". */
#define CANNOT_RUN 2

/* Room for one path, with the prefix of long ones. */
#define PATH_ROOM 32768

/* fail.c: says what is wrong, in a message box or on standard error, and ends the process. */
void fail(const wchar_t *what, const wchar_t *where);

/* text.c: the pieces joined; never freed, the process needs them to its end. */
wchar_t *join(const wchar_t *first, const wchar_t *second, const wchar_t *third);
void *allocate(size_t bytes);
/* The value of a variable of this process; NULL when there is none. */
wchar_t *variable(const wchar_t *name);
/* In the code page that Java takes its arguments in; the manifest makes it UTF-8. */
char *narrow(const wchar_t *text, UINT code_page);

/* environment.c: takes out of this process' environment what reaches into Java, and hands it on as data. */
void displace_variables(void);

/* java.c: runs a main class of our module in this process; gives its exit code. */
int run_java(const wchar_t *folder, const wchar_t *main_class, wchar_t **options, wchar_t **arguments);

/* cache.c: where the ahead-of-time cache of this installation lies, or NULL without local application data. */
wchar_t *cache_file(const wchar_t *folder);
/* Trains it once in the background, by this very program, as long as the program runs. */
void train_in_background(const wchar_t *folder);
/* One half of the training, when this process was started for it; negative when it was not. */
int train(const wchar_t *folder, int argc, wchar_t **argv);

#endif
