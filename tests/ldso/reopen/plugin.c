#include <stdio.h>
static int count, silent;
int initialized = 50;
int next(void) { return ++count; }
void quiet(void) { silent = 1; }
__attribute__((constructor)) static void start(void) {
    static int starts;
    starts++;
    if (starts != 1) puts("not new");
}
__attribute__((destructor)) static void end(void) {
    if (!silent) printf("destructor, count %d\n", count);
}
