// lib: libbase.so base.c
// lib: libmiddle.so middle.c libbase.so
// link: libmiddle.so libbase.so
// Constructors run dependencies first, by priority; destructors and atexit handlers the other way round.
#include <stdio.h>
#include <stdlib.h>

int base_ready(void);
int middle_ready(void);

__attribute__((constructor(200))) static void second(void) { puts("program: second"); }
__attribute__((constructor(150))) static void first(void) { printf("program: first, %d %d\n", base_ready(), middle_ready()); }
__attribute__((constructor)) static void last(void) { puts("program: last"); }
__attribute__((destructor)) static void gone(void) { puts("program: destructor"); }

static void handler_one(void) { puts("handler one"); }
static void handler_two(void) { puts("handler two"); }

int main(void) {
    atexit(handler_one);
    atexit(handler_two);
    puts("main");
    return 0;
}
