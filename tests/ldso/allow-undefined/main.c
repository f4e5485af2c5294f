// lib: libnew.so new.c -Wl,-soname,libversion.so
// lib: libversion.so old.c
// link: libnew.so
// run: --allow-undefined
// status: 127
// stderr: muslin: warning: .*program: added_variable: undefined data; its address is null\n(.*\n)*muslin: .*: symbol lookup error: .*program: undefined symbol: added_function \(searched .*program, .*libversion\.so, .*libc\.so\)
// only: here, ld.so refuses a program with undefined data
// The library that is found is older than the one that the program was linked with, and what is missing is not used at once.
#include <stdio.h>

int old_function(void);
int added_function(void);
extern int added_variable;
int (*pointer)(void) = added_function;

int *volatile address = &added_variable;

int main(void) {
    printf("%d %d %d\n", old_function(), address == 0, pointer == added_function && pointer != 0);
    fflush(stdout);
    return added_function();
}
