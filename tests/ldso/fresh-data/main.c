// lib: libother.so other.c
// lib: plugin.so plugin.c -fPIC libother.so
// native: glibc
// What is opened again is new, whatever the library did to itself in its life before.
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

int main(void) {
  for (int round = 0; round < 4; round++) {
    // In one round something else lies where the library was.
    void *in_the_way = round == 2 ? dlopen("./libother.so", RTLD_NOW) : NULL;
    void *plugin = dlopen("./plugin.so", RTLD_NOW);
    if (!plugin) return printf("%s\n", dlerror()), 1;
    void (*show)(void) = (void (*)(void))dlsym(plugin, "show");
    void (*spoil)(void) = (void (*)(void))dlsym(plugin, "spoil");
    int (**slot)(void) = dlsym(plugin, "function");
    printf("round %d: ", round);
    show();
    printf("function %d\n", (*slot)());
    spoil();
    printf("spoilt: ");
    show();
    printf("close %d", dlclose(plugin));
    if (in_the_way) printf(" %d", dlclose(in_the_way));
    puts("");
  }
  return 0;
}
