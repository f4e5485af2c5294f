#include <stdio.h>
#include <stdlib.h>
static void handler(void) { puts("one handler"); }
static void early_handler(void) { puts("one handler of a constructor"); }
__attribute__((destructor(200))) static void end200(void) { puts("one destructor 200"); }
__attribute__((destructor)) static void end(void) { puts("one destructor"); }
__attribute__((constructor(300))) static void begin300(void) { puts("one constructor 300"); }
__attribute__((constructor)) static void begin(void) {
    puts("one constructor");
    atexit(early_handler);
}
void one_register(void) { atexit(handler); }
