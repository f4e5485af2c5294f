// lib: plugin.so plugin.c
// native: glibc
// dlclose really unloads (musl's does not): destructors run, and the library is new when it is opened again.
#include <dlfcn.h>
#include <stdio.h>

int main(void) {
    for (int round = 0; round < 3; round++) {
        printf("round %d\n", round);
        void *first = dlopen("./plugin.so", RTLD_NOW);
        void *second = dlopen("./plugin.so", RTLD_NOW);
        int (*next)(void) = (int (*)(void))dlsym(first, "next");
        int *initialized = dlsym(second, "initialized");
        next();
        printf("%d %d %d\n", first == second, next(), (*initialized)++);
        printf("first close: %d\n", dlclose(first));
        printf("still there: %d\n", next());
        printf("second close: %d\n", dlclose(second));
        printf("loaded: %d\n", dlopen("./plugin.so", RTLD_NOW | RTLD_NOLOAD) != 0);
    }
    for (int i = 0; i < 300; i++) {
        void *plugin = dlopen("./plugin.so", RTLD_LAZY);
        void (*quiet)(void) = (void (*)(void))dlsym(plugin, "quiet");
        quiet();
        dlclose(plugin);
    }
    puts("done");
    return 0;
}
