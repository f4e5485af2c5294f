#include <stdio.h>
static int value;
__attribute__((constructor)) static void start(void) {
    value = 6;
    puts("inner: constructor");
}
int inner_value(void) { return value; }
