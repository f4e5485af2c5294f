#include <setjmp.h>
static jmp_buf inside;
int call(int (*callback)(void *), void *data) { return callback(data) + 1; }
static void deeper(int n) {
    if (n) longjmp(inside, n);
}
int try_inside(int n) {
    int result = setjmp(inside);
    if (result) return result * 10;
    deeper(n);
    return -1;
}
