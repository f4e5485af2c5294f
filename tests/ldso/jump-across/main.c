// lib: libjump.so jump.c
// link: libjump.so
// longjmp out of a callback, over the frames of a library, and inside a library.
#include <setjmp.h>
#include <stdio.h>

int call(int (*)(void *), void *);
int try_inside(int);

static int leave(void *data) { longjmp(*(jmp_buf *)data, 5); }

int main(void) {
    jmp_buf buffer;
    int result = setjmp(buffer);
    if (result == 0) {
        call(leave, &buffer);
        puts("not reached");
    }
    printf("%d\n", result);
    printf("%d %d\n", try_inside(0), try_inside(3));
    return 0;
}
