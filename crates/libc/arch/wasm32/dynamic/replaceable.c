// The malloc family as libc itself calls it: imports of libc.so, which the dynamic linker binds to the first definition in the
// process. The linker takes the names from here; the function is never called and is left out.
#include <stddef.h>

#define IMPORT(name) __attribute__((import_module("env"), import_name(#name)))

IMPORT(malloc) void *__replaceable_malloc(size_t);
IMPORT(calloc) void *__replaceable_calloc(size_t, size_t);
IMPORT(realloc) void *__replaceable_realloc(void *, size_t);
IMPORT(free) void __replaceable_free(void *);

__attribute__((visibility("hidden"))) void __replaceable_names(void) {
  __replaceable_free(__replaceable_malloc(0));
  __replaceable_free(__replaceable_realloc(__replaceable_calloc(0, 0), 0));
}
