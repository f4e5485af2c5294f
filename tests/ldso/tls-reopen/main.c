// lib: libbase.so base.c
// lib: plugin.so plugin.c libbase.so
// native: glibc
// A library with thread-local variables that is closed and opened again begins with the initial values; a library that is open twice
// keeps them; what it uses of another library stays. Memory is given back: ten thousand blocks of 64 KiB would not fit.
#include <dlfcn.h>
#include <stdio.h>

int main(void) {
    for (int round = 0; round < 3; round++) {
        void *plugin = dlopen("./plugin.so", RTLD_NOW);
        if (!plugin)
            return puts(dlerror()), 1;
        int (*next)(void) = (int (*)(void))dlsym(plugin, "next");
        int (*base_next)(void) = (int (*)(void))dlsym(plugin, "base_next");
        next();
        int *variable = dlsym(plugin, "variable");
        *variable += 100;
        int value = next();
        printf("%d %d\n", value, base_next());
        void *again = dlopen("./plugin.so", RTLD_NOW);
        printf("%d\n", again == plugin);
        dlclose(again);
        printf("%d\n", next());
        dlclose(plugin);
    }
    // The base stays open: its variables keep their values.
    void *base = dlopen("./libbase.so", RTLD_NOW);
    int *of_base = dlsym(base, "of_base");
    *of_base = 500;
    for (int round = 0; round < 2; round++) {
        void *plugin = dlopen("./plugin.so", RTLD_NOW);
        int (*next)(void) = (int (*)(void))dlsym(plugin, "next");
        int value = next();
        printf("%d %d\n", value, *of_base);
        dlclose(plugin);
    }
    int failed = 0;
    long sum = 0;
    for (int round = 0; round < 2000; round++) {
        void *plugin = dlopen("./plugin.so", RTLD_NOW);
        if (!plugin) {
            failed++;
            continue;
        }
        sum += ((int (*)(void))dlsym(plugin, "next"))() - *of_base;
        dlclose(plugin);
    }
    printf("%d %ld\n", failed, sum);
    return 0;
}
