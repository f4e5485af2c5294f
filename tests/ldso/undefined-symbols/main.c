// lib: libnew.so new.c -Wl,-soname,libversion.so
// lib: libversion.so old.c
// link: libnew.so
// status: 127
// stderr: Error relocating .*program: added_function: symbol not found \(searched .*program, .*libversion\.so, .*libc\.so\)\n(.*\n)*Error relocating .*program: added_variable: symbol not found
// The library that is found is older than the one that the program was linked with.
#include <stdio.h>

int added_function(void);
extern int added_variable;
int (*pointer)(void) = added_function;

int main(void) {
    puts("never");
    return added_function() + added_variable;
}
