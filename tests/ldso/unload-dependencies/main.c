// lib: libbase.so base.c
// lib: liba.so a.c libbase.so
// lib: libb.so b.c libbase.so
// lib: libplain.so plain.c
// ldflags: -rdynamic
// native: glibc
// What dlclose unloads, keeps and says: dependencies with several users, RTLD_NODELETE, libraries that a constructor opens and a
// destructor closes, definitions that others are bound to, and handles that are none.
#include <dlfcn.h>
#include <stdio.h>

void say(const char *text) { printf("  %s\n", text); }

static int loaded(const char *name) {
  void *handle = dlopen(name, RTLD_NOW | RTLD_NOLOAD);
  if (handle) dlclose(handle);
  return handle != NULL;
}

static void show(const char *when) {
  printf("%s: base %d, a %d, b %d, plain %d\n", when, loaded("./libbase.so"), loaded("./liba.so"), loaded("./libb.so"), loaded("./libplain.so"));
}

int main(void) {
  for (int round = 0; round < 3; round++) {
    void *a = dlopen("./liba.so", RTLD_NOW);
    void *b = dlopen("./libb.so", RTLD_NOW);
    show("both");
    int (*use)(void) = (int (*)(void))dlsym(b, "use_base");
    printf("%d\n", use());
    printf("%d\n", ((int (*)(void))dlsym(a, "use_base"))());
    dlclose(a);
    show("a closed");
    printf("%d\n", use());
    dlclose(b);
    show("both closed");
    printf("again: %d\n", dlclose(b) != 0);
    printf("error: %d\n", dlerror() != NULL);
  }
  // A definition in the global scope that another library is bound to stays, though it was not needed by name.
  void *plain = dlopen("./libplain.so", RTLD_NOW);
  void *base = dlopen("./libbase.so", RTLD_NOW | RTLD_NODELETE);
  dlclose(base);
  show("nodelete");
  base = dlopen("./libbase.so", RTLD_NOW);
  printf("kept: %d\n", ((int (*)(void))dlsym(base, "base"))());
  dlclose(base);
  dlclose(plain);
  show("end");
  return 0;
}
