#include <stdio.h>
static int ready;
__attribute__((constructor)) static void start(void) { ready = 1; puts("base: constructor"); }
__attribute__((destructor)) static void end(void) { puts("base: destructor"); }
int base_ready(void) { return ready; }
