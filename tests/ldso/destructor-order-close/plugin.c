#include <stdio.h>
#include <stdlib.h>
void dependency_run(void);
static void early_handler(void) { puts("plugin handler of a constructor"); }
static void handler(void) { puts("plugin handler"); }
__attribute__((constructor)) static void begin(void) { atexit(early_handler); }
__attribute__((destructor(101))) static void end101(void) { puts("plugin destructor 101"); }
__attribute__((destructor)) static void end(void) { puts("plugin destructor"); }
void run(void) {
    dependency_run();
    atexit(handler);
}
