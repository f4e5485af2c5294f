#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

int level = 1;
static int count;
__attribute__((constructor)) static void begin(void) { count++; }
int constructed(void) { return count; }

const char *greeting(int depth) {
    const char *(*next)(int) = (const char *(*)(int))dlsym(RTLD_NEXT, "greeting");
    return depth == 0 ? "first" : next ? next(depth - 1) : "none after the first";
}

char *getenv(const char *name) {
    if (!strcmp(name, "PRELOADED")) return "by the first";
    char *(*next)(const char *) = (char *(*)(const char *))dlsym(RTLD_NEXT, "getenv");
    return next(name);
}

int abs(int number) { return 1000 + number; }
