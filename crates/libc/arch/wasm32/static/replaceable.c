// The malloc family as libc itself calls it: the program's own, or libc.a's.
#include <stdlib.h>

void *__replaceable_malloc(size_t size) { return malloc(size); }
void *__replaceable_calloc(size_t count, size_t size) { return calloc(count, size); }
void *__replaceable_realloc(void *block, size_t size) { return realloc(block, size); }
void __replaceable_free(void *block) { free(block); }
