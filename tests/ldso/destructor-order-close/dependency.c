#include <stdio.h>
#include <stdlib.h>
static void handler(void) { puts("dependency handler"); }
__attribute__((destructor)) static void end(void) { puts("dependency destructor"); }
void dependency_run(void) { atexit(handler); }
