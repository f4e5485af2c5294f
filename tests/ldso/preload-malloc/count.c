#define _GNU_SOURCE
#include <dlfcn.h>
#include <stddef.h>

static int allocations, frees;

int allocated(void) { return allocations; }
int freed(void) { return frees; }

void *malloc(size_t size) {
    static void *(*next)(size_t);
    if (!next) next = (void *(*)(size_t))dlsym(RTLD_NEXT, "malloc");
    allocations++;
    return next(size);
}

void free(void *block) {
    static void (*next)(void *);
    if (!next) next = (void (*)(void *))dlsym(RTLD_NEXT, "free");
    if (block) frees++;
    next(block);
}
