// lib: liba.so a.c
// lib: plugin.so plugin.c
// link: liba.so
// ldflags: -rdynamic
// only: here, ELF has no relocation for a thread-local symbol that is not defined
// A weak thread-local variable that nobody defines has the address 0 in a library, with thread-local variables of its own and without; one
// that somebody defines is that, in a program too.
#include <dlfcn.h>
#include <stdio.h>
extern _Thread_local int in_a __attribute__((weak));
_Thread_local int in_program = 7;
int *a_nowhere(void), *a_in_program(void);
int main(void) {
    printf("%d\n", a_nowhere() == NULL);
    printf("%d %d\n", &in_a != NULL ? in_a : -1, a_in_program() == &in_program);
    void *plugin = dlopen("./plugin.so", RTLD_NOW);
    int *(*get)(int) = (int *(*)(int))dlsym(plugin, "get");
    printf("%d %d\n", get(0) == NULL, get(1) == &in_program);
    return 0;
}
