// lib: plugin.so plugin.c
// only: here, natively the message would not say whose address it was
// status: 139
// stderr: SIGSEGV.*nothing is mapped there.*\./plugin\.so.*dlclose
// The report of a fault names the library whose data an address belonged to.
#include <dlfcn.h>
#include <signal.h>
#include <stdio.h>

int main(void) {
  void *plugin = dlopen("./plugin.so", RTLD_NOW);
  int *data = dlsym(plugin, "data");
  printf("%d\n", data[2000]);
  dlclose(plugin);
  fflush(stdout);
  printf("%d\n", data[2000]);
  return 0;
}
