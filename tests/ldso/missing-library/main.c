// lib: libhere.so here.c -Wl,-soname,libnothere.so.2
// link: libhere.so
// status: 127
// stderr: Error loading shared library libnothere\.so\.2: No such file or directory \(needed by .*program\)
#include <stdio.h>

int here(void);

int main(void) {
    puts("never");
    return here();
}
