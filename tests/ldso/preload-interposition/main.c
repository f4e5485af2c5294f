// lib: libbase.so base.c
// lib: libthrough.so through.c libbase.so
// lib: libsecond.so second.c
// lib: libfirst.so first.c
// link: libthrough.so libbase.so
// env: LD_PRELOAD=./libfirst.so:./libsecond.so
// native: glibc
// Preloaded definitions of functions and data come before those of libraries and libc; each can call the next one. They are
// constructed before the program.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

const char *greeting(int depth);
const char *through_base(int depth);
extern int level;
int *level_of_base(void);

__attribute__((constructor)) static void begin(void) {
    int (*constructed)(void) = (int (*)(void))dlsym(RTLD_DEFAULT, "constructed");
    printf("constructed before the program: %d\n", constructed ? constructed() : -1);
}

int main(void) {
    for (int depth = 0; depth < 4; depth++) printf("%d: %s\n", depth, greeting(depth));
    printf("through the library: %s\n", through_base(0));
    printf("another depth: %s\n", through_base(2));
    printf("data: %d %d %d\n", level, *level_of_base(), level_of_base() == &level);
    printf("getenv: %s\n", getenv("PRELOADED"));
    printf("getenv, passed on: %d\n", getenv("NO_SUCH_VARIABLE") == NULL);
    printf("abs: %d\n", ((int (*)(int))dlsym(RTLD_DEFAULT, "abs"))(-3));

    // What is opened later is bound to the preloaded definition, too.
    void *handle = dlopen("./libbase.so", RTLD_NOW);
    const char *(*own)(int) = (const char *(*)(int))dlsym(handle, "greeting");
    printf("by handle: %s\n", own(0));
    printf("by name: %d\n", dlopen("libfirst.so", RTLD_NOW | RTLD_NOLOAD) != NULL);
    return 0;
}
