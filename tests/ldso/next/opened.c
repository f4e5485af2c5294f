#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>

typedef const char *function(void);
const char *dependency(void);
const char *name(void) { return "opened"; }
const char *own_name(void) { return dependency(); }
char *getenv(const char *variable) { return (void)variable, "not the environment's"; }

static const char *call(void *symbol) { return symbol ? ((function *)symbol)() : "none"; }
const char *next_in_opened(void) { return call(dlsym(RTLD_NEXT, "name")); }
const char *default_in_opened(void) { return call(dlsym(RTLD_DEFAULT, "name")); }
const char *find_own_name(void) { return call(dlsym(RTLD_DEFAULT, "own_name")); }
const char *next_libc(void) {
    char *(*next)(const char *) = (char *(*)(const char *))dlsym(RTLD_NEXT, "getenv");
    if (!next) return "none";
    const char *value = next("NO_SUCH_VARIABLE");
    return value ? value : "null";
}
