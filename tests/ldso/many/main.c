// lib: plugin0.so plugin.c -DNUMBER=0
// lib: plugin1.so plugin.c -DNUMBER=1
// lib: plugin2.so plugin.c -DNUMBER=2
// lib: plugin3.so plugin.c -DNUMBER=3
// ldflags: -rdynamic
// Plugins that register themselves in their constructors and all define the same names, each for itself.
#include <dlfcn.h>
#include <stdio.h>
#include "plugin.h"

static const struct plugin *plugins[8];
static int count;

void register_plugin(const struct plugin *plugin) { plugins[count++] = plugin; }

int main(void) {
    for (int i = 0; i < 4; i++) {
        char path[32];
        snprintf(path, sizeof path, "./plugin%d.so", i);
        if (!dlopen(path, RTLD_NOW | RTLD_LOCAL)) puts(dlerror());
    }
    long total = 0;
    for (int round = 0; round < 1000; round++)
        for (int i = 0; i < count; i++) total += plugins[i]->step(round);
    for (int i = 0; i < count; i++) printf("%s %d %d\n", plugins[i]->name, *plugins[i]->calls, plugins[i]->self->step == plugins[i]->step);
    printf("%d %ld\n", count, total);
    return 0;
}
