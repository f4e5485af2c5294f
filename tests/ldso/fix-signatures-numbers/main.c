// lib: libnumbers.so numbers.c
// link: libnumbers.so
// cflags: -std=gnu89 -w
// run: --fix-signatures
// stderr: muslin: warning: twice: .* adapter that converts argument 1 from i32 to i64, converts the result from i64 to i32
// int for long and back, double for float: what the callers say and what is defined differ in width only. Negative int
// arguments go where the definition takes an int's worth of them, since x86-64 does not extend what it passes.
#include <stdio.h>

/* Declared wrongly, as an old header would. */
long widened();
float half();

int main() {
    long big = 1L << 40;
    printf("%d\n", twice(21));
    printf("%d\n", low(big + 5));
    printf("%d\n", (int)widened(17));
    printf("%d\n", both(3, big + 4, 5));
    return 0;
}
