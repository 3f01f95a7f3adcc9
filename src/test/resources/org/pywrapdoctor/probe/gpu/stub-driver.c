/*
 * A driver that is none: what cuda.h and nvml.h declare, as far as it is asked. STUB_CUDA and STUB_NVML say what the
 * first call of each returns: a number, "hang" or "crash"; STUB_DEVICES how many cards there are.
 */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int behave(const char *variable) {
  const char *wanted = getenv(variable);
  if (wanted == NULL) return 0;
  if (strcmp(wanted, "hang") == 0)
    for (;;) pause();
  if (strcmp(wanted, "crash") == 0) {
    signal(SIGSEGV, SIG_DFL);
    raise(SIGSEGV);
  }
  if (strcmp(wanted, "noise") == 0) {
    printf("a driver that talks\n");
    fflush(stdout);
    return 0;
  }
  return atoi(wanted);
}

static int devices(void) {
  const char *wanted = getenv("STUB_DEVICES");
  return wanted == NULL ? 1 : atoi(wanted);
}

static void put(char *target, int length, const char *text) {
  snprintf(target, (size_t)length, "%s", text);
}

#ifdef CUDA
int cuInit(unsigned flags) { return behave("STUB_CUDA"); }
int cuDriverGetVersion(int *version) { *version = 12040; return 0; }
int cuDeviceGetCount(int *count) { *count = devices(); return 0; }
int cuDeviceGet(int *device, int index) { *device = index; return 0; }
int cuDeviceGetName(char *name, int length, int device) { put(name, length, "NVIDIA GeForce RTX 3060"); return 0; }
int cuDeviceTotalMem_v2(size_t *bytes, int device) { *bytes = (size_t)12 << 30; return 0; }
int cuDeviceGetAttribute(int *value, int attribute, int device) { *value = attribute == 75 ? 8 : 6; return 0; }
#endif

#ifdef NVML
int nvmlInit_v2(void) { return behave("STUB_NVML"); }
int nvmlShutdown(void) { return 0; }
int nvmlSystemGetDriverVersion(char *version, unsigned length) { put(version, (int)length, "550.54.15"); return 0; }
int nvmlSystemGetCudaDriverVersion_v2(int *version) { *version = 12040; return 0; }
int nvmlDeviceGetCount_v2(unsigned *count) { *count = (unsigned)devices(); return 0; }
int nvmlDeviceGetHandleByIndex_v2(unsigned index, void **handle) { *handle = (void *)(size_t)(index + 1); return 0; }
int nvmlDeviceGetName(void *device, char *name, unsigned length) { put(name, (int)length, "NVIDIA GeForce RTX 3060"); return 0; }
int nvmlDeviceGetMemoryInfo(void *device, unsigned long long *memory) {
  memory[0] = 12ULL << 30;
  memory[1] = memory[2] = 6ULL << 30;
  return 0;
}
int nvmlDeviceGetCudaComputeCapability(void *device, int *major, int *minor) { *major = 8; *minor = 6; return 0; }
#endif
