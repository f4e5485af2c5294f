/* <malloc.h>: the allocator, beyond <stdlib.h> (malloc_usable_size(3)). */
#ifndef _MALLOC_H
#define _MALLOC_H

#define __NEED_size_t
#include <bits/alltypes.h>

#ifdef __cplusplus
extern "C" {
#endif

void *malloc(size_t) __attribute__((__malloc__));
void *calloc(size_t, size_t) __attribute__((__malloc__));
void *realloc(void *, size_t);
void free(void *);
void *valloc(size_t);
void *memalign(size_t, size_t);
size_t malloc_usable_size(void *);

#ifdef __cplusplus
}
#endif

#endif
