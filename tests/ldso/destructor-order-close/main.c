// lib: libdependency.so dependency.c
// lib: plugin.so plugin.c libdependency.so
// native: glibc
// When dlclose unloads a library, its functions with the attribute destructor run before its handlers of atexit, and those of its dependencies after.
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
static void handler(void) { puts("program handler"); }
int main(void) {
    atexit(handler);
    for (int round = 0; round < 2; round++) {
        void *plugin = dlopen("./plugin.so", RTLD_NOW);
        if (!plugin)
            return puts(dlerror()), 1;
        void (*run)(void) = (void (*)(void))dlsym(plugin, "run");
        run();
        puts("close");
        dlclose(plugin);
        puts("closed");
    }
    return 0;
}
