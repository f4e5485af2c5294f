#define _GNU_SOURCE
#include <dlfcn.h>

const char *name(void) { return "middle"; }
int answer = 3;
const char *middle(void) {
    const char *(*next)(void) = (const char *(*)(void))dlsym(RTLD_NEXT, "name");
    return next ? next() : "none";
}
