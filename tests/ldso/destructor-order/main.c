// lib: libone.so one.c
// lib: libtwo.so two.c libone.so
// link: libtwo.so libone.so
// Functions with the attribute destructor run after all handlers of atexit, those of constructors included, and in each module by falling priority; modules
// in the opposite order of their constructors. A handler that is registered while they run still runs.
#include <stdio.h>
#include <stdlib.h>
void one_register(void), two_register(void);
static void handler(void) { puts("program handler"); }
static void early_handler(void) { puts("program handler of a constructor"); }
static void late_handler(void) { puts("late handler"); }
__attribute__((constructor)) static void begin(void) {
    puts("program constructor");
    atexit(early_handler);
}
__attribute__((destructor)) static void end(void) { puts("program destructor"); }
__attribute__((destructor(101))) static void end101(void) { puts("program destructor 101"); }
__attribute__((destructor(65000))) static void end65000(void) { puts("program destructor 65000"); }
static void nested(void) {
    puts("nested");
    atexit(late_handler);
}
int main(void) {
    atexit(handler);
    one_register();
    two_register();
    atexit(nested);
    puts("main");
    return 0;
}
