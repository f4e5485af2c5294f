// lib: liblast.so last.c
// lib: libmiddle.so middle.c
// lib: libfirst.so first.c liblast.so
// lib: libopened-dependency.so opened-dependency.c
// lib: libopened.so opened.c libopened-dependency.so
// lib: libunversioned.so unversioned.c -nostdlib
// link: libfirst.so libmiddle.so liblast.so
// ldflags: -Wl,--export-dynamic -Wl,--no-as-needed
// native: glibc
// RTLD_NEXT: the definition after the caller's, in the scope that the caller was loaded into; RTLD_DEFAULT: the first one.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>

const char *first(void), *middle(void), *last(void);
const char *name(void) { return "program"; }
int answer = 1;

typedef const char *function(void);

static void show(const char *who, void *symbol) {
    printf("%s: %s\n", who, symbol ? ((function *)symbol)() : "none");
}

int main(void) {
    show("after the program", dlsym(RTLD_NEXT, "name"));
    show("by default", dlsym(RTLD_DEFAULT, "name"));
    printf("first: %s\n", first());
    printf("middle: %s\n", middle());
    printf("last: %s\n", last());
    int *next = dlsym(RTLD_NEXT, "answer");
    printf("data: %d %d\n", next ? *next : -1, *(int *)dlsym(RTLD_DEFAULT, "answer"));
    printf("nothing: %d\n", dlsym(RTLD_NEXT, "no_such_name") == 0);
    printf("error: %d\n", dlerror() != 0);
    void *unversioned = dlopen("./libunversioned.so", RTLD_NOW);
    show("no versions", dlvsym(unversioned, "name", "V1"));
    printf("no symbol: %d\n", dlvsym(unversioned, "names", "V1") == 0);
    printf("libc's: %d\n", dlsym(RTLD_NEXT, "getenv") != 0);

    void *opened = dlopen("./libopened.so", RTLD_NOW);
    if (!opened) return puts(dlerror()), 1;
    function *next_in_opened = dlsym(opened, "next_in_opened"), *default_in_opened = dlsym(opened, "default_in_opened");
    function *next_libc = dlsym(opened, "next_libc");
    printf("opened, next: %s\n", next_in_opened());
    printf("opened, default: %s\n", default_in_opened());
    printf("opened, libc: %s\n", next_libc());
    show("own name from the program", dlsym(RTLD_DEFAULT, "own_name"));
    function *own = dlsym(opened, "find_own_name");
    printf("own name from the library: %s\n", own());
    dlopen("./libopened.so", RTLD_NOW | RTLD_GLOBAL | RTLD_NOLOAD);
    show("own name when it is global", dlsym(RTLD_DEFAULT, "own_name"));
    printf("global, next: %s\n", next_in_opened());
    printf("global, libc: %s\n", next_libc());
    return 0;
}
