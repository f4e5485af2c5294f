// lib: libthere.so there.c
// env: LD_PRELOAD=./no-such-library.so ./libthere.so:no-such-name.so
// native: glibc
// stderr: (object '\./no-such-library\.so' from LD_PRELOAD cannot be preloaded \(cannot open shared object file\): ignored\.|^$)
// A library of LD_PRELOAD that is not there is told of, and the others are loaded.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>

int main(void) {
    int (*there)(void) = (int (*)(void))dlsym(RTLD_DEFAULT, "there");
    printf("%d\n", there ? there() : -1);
    return 0;
}
