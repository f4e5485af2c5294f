// lib: libold.so old.c -std=gnu89 -Wno-deprecated-non-prototype -w
// link: libold.so
// cflags: -std=gnu89 -w
// run: --fix-signatures
// stderr: muslin: warning: drop_two: .*program calls it as \(i32, i32, i32\) -> i32, .*libold\.so defines it as \(i32\) -> i32; its calls go through an adapter that drops 2 superfluous arguments
// Functions that nobody declared, and old-style definitions.
#include <stdio.h>

static int calls;
int (*get_add())();

int main() {
    int (*pointer)();
    printf("%d\n", add(2, 3));
    printf("%d\n", drop_two(7, 8, 9));
    missing(1);
    nothing(1, 2, 3);
    nothing();
    printf("%d\n", scaled(4));
    printf("%d\n", first_of("text", 'x', 'y'));
    printf("%d\n", ten(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
    returns_nothing(5);
    printf("%d\n", calls);
    pointer = add;
    printf("%d %d\n", pointer == get_add(), pointer(20, 22));
    return 0;
}

void called(int n) { calls += n; }
