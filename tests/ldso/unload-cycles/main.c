// lib: libdep.so dep.c
// lib: plugin.so plugin.c libdep.so
// ldflags: -rdynamic
// native: glibc
// timeout: 120
// Ten thousand cycles of dlopen and dlclose grow nothing: not the memory of the process as the system sees it, not the mapped pages,
// not the function table.
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/resource.h>

static int destructors;
void count_destructor(void) { destructors++; }

static uintptr_t highest;

static int cycle(void) {
  void *plugin = dlopen("./plugin.so", RTLD_NOW);
  if (!plugin) return puts(dlerror()), 1;
  int (*work)(void) = (int (*)(void))dlsym(plugin, "work");
  int *data = dlsym(plugin, "data");
  if (!work || !data || work() != 42 || *data != 1) return puts("not new"), 1;
#ifdef __wasm__
  if ((uintptr_t)work > highest) highest = (uintptr_t)work;
#endif
  return dlclose(plugin);
}

// Pages that are mapped where libraries go.
static int pages(void) {
  int count = 0;
#ifdef __wasm__
  for (uintptr_t page = 0x10000000; page < 0x14000000; page += 4096) count += msync((void *)page, 4096, MS_ASYNC) == 0;
#endif
  return count;
}

static long peak(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

int main(void) {
  for (int i = 0; i < 500; i++)
    if (cycle()) return 1;
  int pages_before = pages();
  uintptr_t highest_before = highest;
  long peak_before = peak();
  for (int i = 0; i < 10000; i++)
    if (cycle()) return 1;
  printf("pages grew by %d\n", pages() - pages_before);
  printf("table grew: %d\n", highest > highest_before);
  // 10,000 instances would be tens of megabytes.
  printf("memory grew: %d\n", peak() - peak_before > 1024);
  printf("destructors %d\n", destructors);
  return 0;
}
