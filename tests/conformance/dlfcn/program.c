// ldflags: -rdynamic -ldl
// dlopen(NULL), dlsym of the program's and of libc's symbols, dladdr, dlerror. Libraries: tests/ldso.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

int variable = 42;
int function(int x) { return x * variable; }

int main(void) {
  printf("%d\n", dlerror() == NULL);
  void *self = dlopen(NULL, RTLD_NOW);
  printf("%d\n", self != NULL);
  int *v = dlsym(self, "variable");
  int (*f)(int) = (int (*)(int))dlsym(self, "function");
  printf("%d %d %d\n", v == &variable, f == function, f(2));
  size_t (*length)(const char *) = (size_t(*)(const char *))dlsym(RTLD_DEFAULT, "strlen");
  printf("%d %d\n", (int)length("four"), length == strlen);
  printf("%d\n", dlsym(self, "not_there") == NULL);
  char *text = dlerror();
  printf("%d %d\n", text && strstr(text, "not_there"), dlerror() == NULL);
  Dl_info info;
  int found = dladdr((void *)function, &info);
  printf("%d %s\n", found, info.dli_sname);
  found = dladdr(&variable, &info);
  printf("%d %s %d\n", found, info.dli_sname, info.dli_saddr == (void *)&variable);
  // Not a small number: where functions lie in a table, small numbers are functions.
  printf("%d\n", dladdr((void *)0xfffff000, &info));
  printf("%d\n", dlopen("libnotthere.so", RTLD_NOW) == NULL);
  text = dlerror();
  const char *expected = "Error loading shared library libnotthere.so: No such file or directory";
  printf("%d\n", strncmp(text, expected, strlen(expected)));
  printf("%d\n", dlclose(self));
  return 0;
}
