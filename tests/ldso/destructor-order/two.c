#include <stdio.h>
#include <stdlib.h>
static void handler(void) { puts("two handler"); }
static void early_handler(void) { puts("two handler of a constructor"); }
__attribute__((destructor(200))) static void end200(void) { puts("two destructor 200"); }
__attribute__((destructor)) static void end(void) { puts("two destructor"); }
__attribute__((constructor(300))) static void begin300(void) { puts("two constructor 300"); }
__attribute__((constructor)) static void begin(void) {
    puts("two constructor");
    atexit(early_handler);
}
void two_register(void) { atexit(handler); }
void one_register(void);
int two_needs(void) { one_register(); return 2; }
