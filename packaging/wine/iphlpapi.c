/*
 * A stand-in for Wine 8's iphlpapi.dll, which lacks the one function below: Java crashes where it looks for network
 * cards. All other functions are forwarded to iphwine.dll, a copy of Wine's own (prefix.py writes the list).
 */
#include <windows.h>

typedef struct {
  ULONG count;
} AnycastTable;

DWORD WINAPI GetAnycastIpAddressTable(USHORT family, AnycastTable **table) {
  (void)family;
  *table = HeapAlloc(GetProcessHeap(), HEAP_ZERO_MEMORY, sizeof **table);
  return *table == NULL ? ERROR_NOT_ENOUGH_MEMORY : NO_ERROR;
}
