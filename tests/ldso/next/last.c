#define _GNU_SOURCE
#include <dlfcn.h>

const char *name(void) { return "last"; }
int answer = 4;
const char *last(void) {
    const char *(*next)(void) = (const char *(*)(void))dlsym(RTLD_NEXT, "name");
    return next ? next() : "none";
}
