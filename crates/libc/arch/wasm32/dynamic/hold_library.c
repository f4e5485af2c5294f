// Keeping the library that an address is in from being unloaded.
#define _GNU_SOURCE
#include <dlfcn.h>

// A handle, or null if there is no such library; dlerror is left alone.
void *__dl_open(const char *, int, const void *, char *, unsigned);
int __dl_close(void *, char *, unsigned);
int __dl_addr(const void *, void *);

__attribute__((visibility("hidden"))) void *__hold_library(void *address) {
  Dl_info info;
  char error[1];
  if (!__dl_addr(address, &info)) return 0;
  return __dl_open(info.dli_fname, RTLD_LAZY | RTLD_NOLOAD, (void *)0, error, sizeof error);
}

__attribute__((visibility("hidden"))) void __release_library(void *handle) {
  char error[1];
  __dl_close(handle, error, sizeof error);
}
