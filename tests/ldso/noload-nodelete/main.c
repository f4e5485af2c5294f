// lib: plugin.so plugin.c
// native: glibc
// RTLD_NOLOAD opens nothing that is not there; RTLD_NODELETE keeps what is.
#include <dlfcn.h>
#include <stdio.h>

int main(void) {
    printf("%d\n", dlopen("./plugin.so", RTLD_NOW | RTLD_NOLOAD) == 0);
    void *plugin = dlopen("./plugin.so", RTLD_NOW);
    void *again = dlopen("./plugin.so", RTLD_NOW | RTLD_NOLOAD);
    printf("%d\n", plugin == again);
    printf("%d %d\n", dlclose(again), dlclose(plugin));
    printf("%d\n", dlopen("./plugin.so", RTLD_NOW | RTLD_NOLOAD) == 0);
    plugin = dlopen("./plugin.so", RTLD_NOW | RTLD_NODELETE);
    int (*next)(void) = (int (*)(void))dlsym(plugin, "next");
    printf("%d\n", next());
    dlclose(plugin);
    printf("%d\n", next());
    plugin = dlopen("./plugin.so", RTLD_NOW);
    next = (int (*)(void))dlsym(plugin, "next");
    printf("%d\n", next());
    return 0;
}
