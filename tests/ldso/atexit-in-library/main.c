// lib: plugin.so plugin.c
// native: glibc
// A library that is unloaded takes its atexit handlers with it: they run at dlclose. Of one that stays, they run at exit.
#include <dlfcn.h>
#include <stdio.h>

int main(void) {
    void *plugin = dlopen("./plugin.so", RTLD_NOW);
    void (*install)(const char *) = (void (*)(const char *))dlsym(plugin, "install");
    install("first");
    puts("closing");
    dlclose(plugin);
    puts("closed");
    plugin = dlopen("./plugin.so", RTLD_NOW);
    install = (void (*)(const char *))dlsym(plugin, "install");
    install("second");
    puts("leaving");
    return 0;
}
