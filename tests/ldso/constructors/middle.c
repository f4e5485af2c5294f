#include <stdio.h>
int base_ready(void);
static int ready;
__attribute__((constructor)) static void start(void) { ready = 1 + base_ready(); printf("middle: constructor, %d\n", base_ready()); }
__attribute__((destructor)) static void end(void) { puts("middle: destructor"); }
int middle_ready(void) { return ready; }
