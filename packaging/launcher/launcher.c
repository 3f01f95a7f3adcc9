/*
 * bin/pywrap-doctor: starts the program's own Java, whatever the person's environment looks like.
 *
 * On Linux it is linked statically: with a bogus C library on LD_LIBRARY_PATH not even a shell starts, and that is one
 * of the troubles this program is there to explain. The variables that would reach into our own Java are taken out of
 * its environment and handed on, exactly, in PYWRAP_DOCTOR_ORIGINAL_ENV: entries separated by '&', each NAME=VALUE with
 * special bytes as %XX, or a bare NAME for a variable that the launcher set and the person had not.
 * org.pywrapdoctor.host.live.OriginalEnvironment reads it back.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __APPLE__
#include <mach-o/dyld.h>
#endif

#define ORIGINALS "PYWRAP_DOCTOR_ORIGINAL_ENV"
#define MAIN "org.pywrapdoctor/org.pywrapdoctor.Main"
#define CANNOT_RUN 2

extern char **environ;

/* What a trial start asks for: twice the heap of the usual settings, so that room for threads and files is left. */
#define TRIAL_HEAP "-Xmx512m"

static const char *const DISPLACED_PREFIXES[] = {"LD_", "DYLD_", "MALLOC_", NULL};
static const char *const DISPLACED_NAMES[] = {
    "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH", "GLIBC_TUNABLES", ORIGINALS, NULL};

static void fail(const char *what, const char *where) {
  fprintf(stderr, "pywrap-doctor: %s: %s: %s. Unpack the whole application folder again.\n", what, where,
          strerror(errno));
  exit(CANNOT_RUN);
}

static void *allocate(size_t size) {
  void *memory = malloc(size);
  if (memory == NULL) fail("no memory to start with", "launcher");
  return memory;
}

static char *join(const char *first, const char *second, const char *third) {
  char *text = allocate(strlen(first) + strlen(second) + strlen(third) + 1);
  return strcat(strcat(strcpy(text, first), second), third);
}

/* The application folder: two levels above this file, links resolved. */
static char *application_folder(const char *invoked_as) {
  char found[PATH_MAX];
  char *real;
#ifdef __APPLE__
  uint32_t size = sizeof found;
  if (_NSGetExecutablePath(found, &size) != 0) fail("its own folder cannot be told", invoked_as);
#else
  ssize_t length = readlink("/proc/self/exe", found, sizeof found - 1);
  if (length < 0) snprintf(found, sizeof found, "%s", invoked_as);
  else found[length] = '\0';
#endif
  real = realpath(found, NULL);
  if (real == NULL) fail("its own folder cannot be told", found);
  for (int level = 0; level < 2; level++) {
    char *slash = strrchr(real, '/');
    if (slash != NULL) *slash = '\0';
  }
  return real;
}

static int starts_with(const char *text, const char *prefix) {
  return strncmp(text, prefix, strlen(prefix)) == 0;
}

static int is_variable(const char *entry, const char *name) {
  return starts_with(entry, name) && entry[strlen(name)] == '=';
}

static int is_displaced(const char *entry) {
  for (const char *const *prefix = DISPLACED_PREFIXES; *prefix != NULL; prefix++)
    if (starts_with(entry, *prefix)) return 1;
  for (const char *const *name = DISPLACED_NAMES; *name != NULL; name++)
    if (is_variable(entry, *name)) return 1;
  return 0;
}

/* Java decodes file names and variables with the locale's character set; in the C locale it loses all but ASCII. */
static int locale_is_utf8(void) {
  static const char *const NAMES[] = {"LC_ALL", "LC_CTYPE", "LANG", NULL};
  for (const char *const *name = NAMES; *name != NULL; name++) {
    const char *value = getenv(*name);
    if (value != NULL && *value != '\0')
      return strcasestr(value, "utf-8") != NULL || strcasestr(value, "utf8") != NULL;
  }
  return 0;
}

static int is_limited(int resource) {
  struct rlimit limit;
  return getrlimit(resource, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY;
}

/* Whether this system keeps account of what is reserved, so that Java may be refused what it never uses. */
static int memory_is_limited(void) {
  char strict = '0';
  int overcommit = open("/proc/sys/vm/overcommit_memory", O_RDONLY);
  if (overcommit >= 0) {
    if (read(overcommit, &strict, 1) != 1) strict = '0';
    close(overcommit);
  }
  return strict == '2' || is_limited(RLIMIT_AS) || is_limited(RLIMIT_DATA);
}

/* Appends one entry to the originals; at most three bytes for each of its own, and the separator. */
static char *hand_on(char *end, const char *entry) {
  static const char HEX[] = "0123456789ABCDEF";
  for (const unsigned char *byte = (const unsigned char *)entry; *byte != '\0'; byte++) {
    if (*byte <= ' ' || *byte >= 0x7f || *byte == '%' || *byte == '&' || *byte == '+') {
      *end++ = '%';
      *end++ = HEX[*byte >> 4];
      *end++ = HEX[*byte & 15];
    } else {
      *end++ = (char)*byte;
    }
  }
  *end++ = '&';
  return end;
}

/* The environment of our own Java: the person's, less what would harm it, plus what it needs. */
static char **own_environment(const char *const *additions) {
  size_t count = 0, bytes = 1024;
  for (char **entry = environ; *entry != NULL; entry++, count++) bytes += 3 * strlen(*entry) + 1;
  char **own = allocate((count + 8) * sizeof *own);
  char *originals = allocate(bytes);
  char *end = originals + sprintf(originals, "%s=", ORIGINALS);
  size_t kept = 0;
  for (char **entry = environ; *entry != NULL; entry++) {
    int displaced = is_displaced(*entry);
    for (const char *const *name = additions; *name != NULL; name += 2)
      if (is_variable(*entry, *name)) displaced = 1;
    if (displaced) end = hand_on(end, *entry);
    else own[kept++] = *entry;
  }
  for (const char *const *name = additions; *name != NULL; name += 2) {
    if (getenv(*name) == NULL) end = hand_on(end, *name);
    own[kept++] = join(*name, "=", name[1]);
  }
  *end = '\0';
  own[kept++] = originals;
  own[kept] = NULL;
  return own;
}

/* Has an ahead-of-time cache of its own. */
static int is_libraries(int argc, char **argv) {
  return argc > 1 && strcmp(argv[1], "libraries") == 0;
}

/* A quick look is over before Java's second compiler pays for its own work; to hash gigabytes it is needed. */
static int is_quick(int argc, char **argv) {
  if (is_libraries(argc, argv)) return 1;
  for (int argument = 1; argument < argc; argument++)
    if (strcmp(argv[argument], "--quick") == 0) return 1;
  return 0;
}

/* A closed standard stream would give its number to the first file that Java opens. */
static void open_standard_streams(void) {
  for (int stream = 0; stream <= 2; stream++)
    if (fcntl(stream, F_GETFD) == -1) open("/dev/null", O_RDWR);
}

/* Starts Java up to its first own step, without a word. */
static int starts(const char **command, char **environment) {
  pid_t child = fork();
  if (child == 0) {
    int nowhere = open("/dev/null", O_RDWR);
    for (int stream = 0; stream <= 2; stream++) dup2(nowhere, stream);
    execve(command[0], (char *const *)command, environment);
    _exit(CANNOT_RUN);
  }
  int status = 0;
  pid_t ended;
  do ended = waitpid(child, &status, 0);
  while (ended < 0 && errno == EINTR);
  return child > 0 && ended == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

int main(int argc, char **argv) {
  open_standard_streams();
  char *folder = application_folder(argc > 0 ? argv[0] : "");
  char *java = join(folder, "/runtime/bin/java", "");

  const char *additions[5] = {NULL};
  size_t added = 0;
  if (!locale_is_utf8()) {
    additions[added++] = "LC_ALL";
    additions[added++] = "C.UTF-8";
  }

  const char **command = allocate(((size_t)argc + 12) * sizeof *command);
  size_t length = 0;
  command[length++] = java;
  command[length++] = join("-XX:AOTCache=", folder,
                          is_libraries(argc, argv) ? "/runtime/lib/libraries.aot" : "/runtime/lib/pywrap-doctor.aot");
  command[length++] = join("-Djna.boot.library.path=", folder, "/runtime/lib");
  command[length++] = join("-Dpywrapdoctor.launcher=", folder, "/bin/pywrap-doctor");
  if (is_quick(argc, argv)) {
    command[length++] = "-XX:TieredStopAtLevel=1";
    /* To compile at once what the training compiled costs a tenth of a quick look. */
    command[length++] = "-XX:-AOTReplayTraining";
    /* Tables of symbols are read in a few long loops, which are worth compiling while they run. */
    command[length++] = "-XX:Tier3BackEdgeThreshold=5000";
  }
  /* What runs a few times on the way to the first window is not worth compiling: a fifth of its processor time. */
  if (argc == 1) command[length++] = "-XX:CompileThresholdScaling=4";

  if (memory_is_limited()) {
    const char *const trial[] = {TRIAL_HEAP, "--dry-run", "-m", MAIN, NULL};
    memcpy(command + length, trial, sizeof trial);
    if (!starts(command, own_environment(additions))) {
      additions[added++] = "MALLOC_ARENA_MAX";
      additions[added++] = "1";
      command[length++] = join("@", folder, "/runtime/lib/smallest.options");
    }
  }
  command[length++] = "-m";
  command[length++] = MAIN;
  for (int argument = 1; argument < argc; argument++) command[length++] = argv[argument];
  command[length] = NULL;

  execve(java, (char *const *)command, own_environment(additions));
  fail("its own Java does not start", java);
}
