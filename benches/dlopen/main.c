// Opening and closing a library, and calls into one. musl never unloads: from the second time on, its dlopen only finds what is there.
#include <dlfcn.h>
#include <stdlib.h>
#include "../bench.h"

// The program and the libraries lie in the folder that it runs in.
#define SMALL "./libsmall.so"

static void cycle(void) {
  void *library = dlopen(SMALL, RTLD_NOW);
  int (*function)(int) = (int (*)(int))dlsym(library, "function");
  if (!function || function(1) != 13) abort();
  dlclose(library);
}

// A process that has done nothing else yet: how long its first dlopen takes.
static void first(void) {
  double start = bench_now();
  cycle();
  printf("dlopen/first %.4f\n", bench_now() - start);
}

// A function that is bound when it is called first.
static void lazy(void) {
  void *library = dlopen("./liblazy.so", RTLD_LAZY);
  if (!library || !dlopen(SMALL, RTLD_NOW | RTLD_GLOBAL)) abort();
  int (*call_lazy)(int) = (int (*)(int))dlsym(library, "call_lazy");
  int (*call_pointer)(int) = (int (*)(int))dlsym(library, "call_pointer");
  double start = bench_now();
  if (call_lazy(1) != 12) abort();
  printf("lazy/first-call %.4f\n", bench_now() - start);
  BENCH_EACH("lazy/later-call", 1000, USE(call_lazy(1000)));
  BENCH_EACH("lazy/local-pointer", 1000, USE(call_pointer(1000)));
}

int main(int argc, char **argv) {
  if (argc > 1) bench_only = argv[1];
  first();
  BENCH("dlopen/open-look-up-close", cycle());
  void *library = dlopen(SMALL, RTLD_NOW);
  BENCH("dlopen/open-again-close", dlclose(dlopen(SMALL, RTLD_NOW)));
  BENCH("dlopen/look-up", USE(dlsym(library, "function")));
  int (*function)(int) = (int (*)(int))dlsym(library, "function");
  BENCH("dlopen/call", USE(function(i)));
  lazy();
  return 0;
}
