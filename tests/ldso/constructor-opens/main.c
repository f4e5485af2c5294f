// lib: inner.so inner.c
// lib: libouter.so outer.c
// link: libouter.so
// A constructor opens a library, at the program's start; a destructor closes it.
#include <stdio.h>

int outer_value(void);

int main(void) {
    printf("main: %d\n", outer_value());
    return 0;
}
