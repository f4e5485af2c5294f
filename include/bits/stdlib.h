/* An inline form of bsearch, so that a comparison function that is known is not called through a pointer. */
#ifndef _STDLIB_H
#error "Include <stdlib.h> instead."
#endif

extern __inline __attribute__((__gnu_inline__)) void *bsearch(const void *__key, const void *__array, size_t __count, size_t __size,
                                                              int (*__compare)(const void *, const void *)) {
    const char *__first = (const char *)__array;
    while (__count) {
        const char *__middle = __first + __count / 2 * __size;
        int __order = __compare(__key, __middle);
        if (!__order) return (void *)__middle;
        if (__order > 0) __first = __middle + __size, --__count;
        __count /= 2;
    }
    return NULL;
}
