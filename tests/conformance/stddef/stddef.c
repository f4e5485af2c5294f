// NULL, offsetof and the types. size_t and ptrdiff_t have 32 bits here; of them only what holds for any width.
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

struct inner { char c; int i[4]; };
struct outer { char first; struct inner nested; double d; short last; };
union both { int i; struct outer o; };

#define HOLDS(condition) printf("%s: %s\n", #condition, (condition) ? "yes" : "no")

int main(void)
{
    printf("%zu %zu %zu %zu\n", offsetof(struct outer, first), offsetof(struct outer, nested), offsetof(struct outer, d),
           offsetof(struct outer, last));
    printf("%zu %zu %zu\n", offsetof(struct outer, nested.i), offsetof(struct outer, nested.i[2]),
           offsetof(union both, o.d));
    // offsetof is an integer constant expression.
    static const char array[offsetof(struct outer, d)] = {0};
    enum { OFFSET = offsetof(struct inner, i) };
    printf("%zu %d\n", sizeof array, OFFSET);
    HOLDS(_Generic(offsetof(struct outer, d), size_t: 1, default: 0));
    HOLDS(_Generic(sizeof 0, size_t: 1, default: 0));
    HOLDS(_Generic((char *)0 - (char *)0, ptrdiff_t: 1, default: 0));
    HOLDS(_Generic(L'x', wchar_t: 1, default: 0));
    HOLDS((size_t)-1 > 0 && (ptrdiff_t)-1 < 0);
    HOLDS((size_t)-1 == SIZE_MAX);
    printf("%zu %zu %zu\n", sizeof(wchar_t), _Alignof(max_align_t), sizeof(max_align_t));
    HOLDS(_Alignof(max_align_t) >= _Alignof(long double) && _Alignof(max_align_t) >= _Alignof(void *));

    void *null = NULL;
    int (*function)(void) = NULL;
    int numbers[10];
    HOLDS(null == 0 && !function && NULL == (void *)0);
    HOLDS(sizeof NULL == sizeof(void *));
    ptrdiff_t distance = &numbers[2] - &numbers[9];
    printf("%td %zu\n", distance, (size_t)(&numbers[9] - numbers));
}
