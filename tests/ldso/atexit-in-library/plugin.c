#include <stdio.h>
#include <stdlib.h>
static const char *name;
static void handler(void) { printf("handler of %s\n", name); }
void install(const char *text) {
    name = text;
    atexit(handler);
}
