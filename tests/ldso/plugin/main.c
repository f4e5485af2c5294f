// lib: plugin.so plugin.c
// ldflags: -rdynamic
// The example this project began with: a program opens a plugin and calls what it finds; the plugin calls back.
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int shared_counter = 10;

int service(int value) { return value * 3; }

static int private_callback(const char *text, void *data) {
    printf("callback: %s %d\n", text, *(int *)data);
    errno = ERANGE;
    return (int)strlen(text);
}

int main(void) {
    void *plugin = dlopen("./plugin.so", RTLD_NOW);
    if (!plugin) {
        printf("%s\n", dlerror());
        return 1;
    }
    int (*run)(int (*)(const char *, void *), void *) =
        (int (*)(int (*)(const char *, void *), void *))dlsym(plugin, "run");
    int number = 42;
    errno = 0;
    printf("run: %d\n", run(private_callback, &number));
    printf("errno: %d\n", errno == EDOM);
    printf("counter: %d\n", shared_counter);

    char *(*make)(const char *) = (char *(*)(const char *))dlsym(plugin, "make");
    char *made = make("from the program");
    printf("%s\n", made);
    made = realloc(made, 4096);
    printf("%s\n", made);
    free(made);

    void (*take)(char *) = (void (*)(char *))dlsym(plugin, "take");
    take(strdup("for the plugin"));

    int (*(*get_service)(void))(int) = (int (*(*)(void))(int))dlsym(plugin, "get_service");
    printf("service: same %d, call %d\n", get_service() == service, get_service()(5));
    void (*(*get_free)(void))(void *) = (void (*(*)(void))(void *))dlsym(plugin, "get_free");
    printf("free: same %d\n", get_free() == free);
    printf("run: same %d\n", (void *)run == dlsym(plugin, "run"));

    int *state = dlsym(plugin, "plugin_state");
    *state = 7;
    int (*get_state)(void) = (int (*)(void))dlsym(plugin, "get_state");
    printf("state: %d\n", get_state());
    printf("from both: ");
    void (*say)(void) = (void (*)(void))dlsym(plugin, "say");
    say();
    printf("close: %d\n", dlclose(plugin));
    return 0;
}
