// lib: libhelper.so helper.c
// lib: plugin.so plugin.c libhelper.so
// A plugin with a dependency of its own, which nobody else sees; and the same dependency again for a second plugin.
// A name that the program has, too, is the program's.
#include <dlfcn.h>
#include <stdio.h>

int main(void) {
    void *plugin = dlopen("./plugin.so", RTLD_NOW);
    if (!plugin) {
        puts(dlerror());
        return 1;
    }
    int (*run)(void) = (int (*)(void))dlsym(plugin, "run");
    printf("%d\n", run());
    printf("%d\n", run());
    printf("%d\n", dlsym(plugin, "helper_next") != 0);
    printf("%d\n", dlsym(RTLD_DEFAULT, "helper_next") != 0);
    void *helper = dlopen("libhelper.so", RTLD_NOW);
    int (*next)(void) = (int (*)(void))dlsym(helper, "helper_next");
    printf("%d\n", next());
    printf("%d\n", (void *)next == dlsym(plugin, "helper_next"));
    return 0;
}
