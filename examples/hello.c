/* muslin cc hello.c -o hello && muslin run --env GREETING=Hello hello a b c */
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv) {
    const char *greeting = getenv("GREETING");
    printf("%s from %zu-bit WebAssembly\n", greeting ? greeting : "Hello", sizeof(void *) * 8);
    for (int i = 1; i < argc; i++)
        printf("argument %d: %s\n", i, argv[i]);
    return argc - 1;
}
