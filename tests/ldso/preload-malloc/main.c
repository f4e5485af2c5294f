// lib: libcount.so count.c
// lib: libuser.so user.c
// link: libuser.so
// env: LD_PRELOAD=./libcount.so
// native: glibc
// A preloaded malloc that counts and passes on to the next one: what the program, a library and libc allocate is counted.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *copy_in_library(const char *text);

int main(void) {
    static char buffer[BUFSIZ];
    setvbuf(stdout, buffer, _IOFBF, sizeof buffer);
    int (*allocated)(void) = (int (*)(void))dlsym(RTLD_DEFAULT, "allocated");
    int (*freed)(void) = (int (*)(void))dlsym(RTLD_DEFAULT, "freed");
    if (!allocated || !freed) return puts("not preloaded"), 1;

    int before = allocated();
    char *volatile own = malloc(100);
    printf("program: %d\n", allocated() - before);
    before = allocated();
    char *copy = copy_in_library("a library's");
    printf("library: %d %s\n", allocated() - before, copy);
    before = allocated();
    char *duplicate = strdup("libc's");
    printf("libc: %d %s\n", allocated() - before, duplicate);
    before = allocated();
    int *volatile zeroed = calloc(10, sizeof *zeroed);
    printf("calloc: %d %d\n", allocated() - before, zeroed[9]);
    own = realloc(own, 5000);
    memset(own, 'x', 5000);

    before = freed();
    free(own), free(copy), free(duplicate), free(zeroed), free(NULL);
    printf("freed: %d\n", freed() - before);

    void *(*direct)(size_t) = (void *(*)(size_t))dlsym(RTLD_DEFAULT, "malloc");
    printf("the first malloc: %d\n", direct == malloc);
    void *(*next)(size_t) = (void *(*)(size_t))dlsym(RTLD_NEXT, "malloc");
    printf("the program's next: %d\n", next == malloc);
    return 0;
}
