// lib: libsum.so sum.c
// lib: libsum0.so sum0.c -O0
// link: libsum.so libsum0.so
// cflags: -std=gnu89 -w
// run: --fix-signatures
// stderr: muslin: warning: sum: .*program calls it as \(i32, i32, i32, i32\) -> i32, .*libsum\.so defines it as \(i32, i32\) -> i32; its calls go through an adapter that passes the last 3 arguments as variable ones
// Variadic functions that are called without a prototype. On x86-64 a caller without one passes what a variadic
// function needs, so this has always worked.
#include <stdio.h>

/* Each call in a function and file of its own would have another type; here all calls of one function agree. */
int main() {
    char line[64];
    printf("%d\n", sum(3, 10, 20, 30));
    printf("%d\n", sum0(3, 1, 2, 3));
    printf("%d\n", mixed("idldi", 1, 2.5, 1L << 40, 0.25, 7));
    printf("%d\n", mixed0("idldi", 1, 2.5, 1L << 40, 0.25, 7));
    report("%s has %d and %.2f\n", "report", 42, 1.5);
    report0("%s has %d and %.2f\n", "report0", 43, 2.5);
    nested("%ld %s\n", 1L << 33, "nested");
    printf("%d\n", last(4, "a", "b", "c", "d"));
    printf("%d\n", sum_to_zero(5, 6, 7, 0));
    format(line, 64, "%c-%g-%s", 'q', 0.5, "end");
    puts(line);
    printf("%d\n", not_variadic(2, "two", 3));
    printf("%d\n", not_variadic0(2, "two", 3));
    printf("%d\n", numbers(6, 7, 8));
    printf("%d\n", numbers0(6, 7, 8));
    return 0;
}
