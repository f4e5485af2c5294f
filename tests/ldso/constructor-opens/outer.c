#include <dlfcn.h>
#include <stdio.h>
static void *inner;
static int (*inner_value)(void);
__attribute__((constructor)) static void start(void) {
    puts("outer: constructor begins");
    inner = dlopen("./inner.so", RTLD_NOW);
    inner_value = (int (*)(void))dlsym(inner, "inner_value");
    puts("outer: constructor ends");
}
__attribute__((destructor)) static void end(void) { printf("outer: destructor, %d\n", inner_value()); }
int outer_value(void) { return inner_value() + 1; }
