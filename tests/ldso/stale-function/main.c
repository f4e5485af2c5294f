// lib: plugin.so plugin.c
// only: here, natively a call of what is not there has no message and may go anywhere
// status: 139
// stderr: SIGSEGV.*call of a function of \./plugin\.so, which dlclose has unloaded
// A stale function pointer says whose it was; after other libraries were loaded, too, as long as the slot is nobody else's.
#include <dlfcn.h>
#include <stdio.h>

int main(void) {
  void *plugin = dlopen("./plugin.so", RTLD_NOW);
  int (*exported)(int) = (int (*)(int))dlsym(plugin, "exported");
  double (*hidden)(double) = ((double (*(*)(void))(double))dlsym(plugin, "hidden_function"))();
  printf("%d %g\n", exported(1), hidden(2));
  dlclose(plugin);
  puts("closed");
  // A pointer to the library's own table of functions, which has a place for it from the start.
  fflush(stdout);
  printf("%g\n", hidden(3));
  return 0;
}
