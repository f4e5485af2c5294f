// cflags: -std=c11
#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>

#if __alignas_is_defined != 1 || __alignof_is_defined != 1
#error "<stdalign.h> is not C11's"
#endif

struct aligned { char c; alignas(32) char d; };
static alignas(64) char buffer[3];
static alignas(double) char like_double[2];

int main(void)
{
    alignas(16) char local[5];
    alignas(128) int wide = 0;
    printf("%zu %zu %zu %zu %zu\n", alignof(char), alignof(short), alignof(int), alignof(long long), alignof(double));
    printf("%zu %zu %zu\n", alignof(struct aligned), sizeof(struct aligned), alignof(int[7]));
    printf("%d %d %d %d\n", (int)((uintptr_t)buffer % 64), (int)((uintptr_t)like_double % alignof(double)),
           (int)((uintptr_t)local % 16), (int)((uintptr_t)&wide % 128));
}
