#define _GNU_SOURCE
#include <dlfcn.h>

const char *name(void) { return "first"; }
int answer = 2;
const char *first(void) {
    const char *(*next)(void) = (const char *(*)(void))dlsym(RTLD_NEXT, "name");
    return next ? next() : "none";
}
