// Calls within a module, through an import, and through a pointer from dlsym.
#include "../bench.h"
#include <dlfcn.h>
#include <stdlib.h>

int imported(int);

__attribute__((noinline)) int local(int x) {
  CLOBBER();
  return x + 1;
}

int main(int argc, char **argv) {
  bench_only = argc > 1 ? argv[1] : NULL;
  void *library = dlopen("libcallee.so", RTLD_NOW);
  int (*pointer)(int) = library ? (int (*)(int))dlsym(library, "looked_up") : NULL;
  if (!pointer) {
    fprintf(stderr, "%s\n", dlerror());
    return 1;
  }
  int x = 0;
  BENCH("call/local", x = local(x));
  BENCH("call/import", x = imported(x));
  BENCH("call/dlsym", x = pointer(x));
  USE(x);
  return 0;
}
