/* A program that loads a plugin, finds a function in it and calls the pointer. */
#include "shared.h"
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int shared_counter = 1;

int helper(const char *text, int number) {
    printf("main: called back with \"%s\", %d\n", text, number);
    return number * 2;
}

static void complain(const char *what) { printf("main: %s: %s\n", what, dlerror()); }

int main(int argc, char **argv) {
    const char *path = argc > 1 ? argv[1] : "./plugin.so";
    void *plugin = dlopen(path, RTLD_NOW);
    if (plugin == NULL) {
        complain("cannot load the plugin");
        return 1;
    }
    plugin_run run = (plugin_run)dlsym(plugin, "run");
    errno = 0;
    char *text = run(helper, 21);
    printf("main: the plugin made \"%s\", errno is %s, the counter is %d\n", text, strerror(errno), shared_counter);
    free(text);

    plugin_helper plugins_helper = (plugin_helper)dlsym(plugin, "address_of_helper");
    printf("main: helper is %s function here and there\n", plugins_helper() == helper ? "the same" : "NOT the same");
    int *in_plugin = dlsym(plugin, "runs");
    printf("main: the plugin ran %d time(s)\n", *in_plugin);

    if (dlsym(plugin, "no_such_symbol") == NULL)
        complain("no symbol");
    if (dlopen("./missing.so", RTLD_NOW) == NULL)
        complain("no file");
    FILE *file = fopen("./text.so", "w");
    fputs("This is no module.\n", file);
    fclose(file);
    if (dlopen("./text.so", RTLD_NOW) == NULL)
        complain("no module");
    remove("./text.so");
    return dlclose(plugin);
}
