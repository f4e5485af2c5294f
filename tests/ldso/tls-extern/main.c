// lib: libfirst.so first.c
// lib: libsecond.so second.c libfirst.so
// lib: libplain.so plain.c libfirst.so
// lib: plugin.so plugin.c libfirst.so
// link: libfirst.so libsecond.so libplain.so
// ldflags: -rdynamic
// Thread-local variables that another module defines: used by the program, by libraries with and without such variables of their
// own, by a plugin that also uses the program's; objects with parts.
#include "shared.h"
#include <dlfcn.h>
#include <stdio.h>

_Thread_local int of_program = 1000;
_Thread_local int own = 1;

static int *address(void) { return &counter; }

int main(void) {
    printf("%d %d %d\n", counter, zero, own);
    counter += 10;
    zero -= 3;
    printf("%d %d\n", first_counter(), first_zero());
    printf("same: %d %d\n", address() == first_address(), &record == first_record());
    printf("%d %s %g %d\n", record.number, record.text, record.list[2], record.call(5));
    record.number = 77;
    record.list[3] = 2.5;
    numbers[6] = 66;
    for (int i = 0; i < 8; i++)
        printf("%d ", numbers[i]);
    first_print();
    printf("%s %c %lld %.1Lf\n", text, letter, big, precise);
    letter = 'q';
    big = -big;
    first_print();

    printf("second: %d\n", second_add(5));
    int sum = second_add(5);
    printf("second: %d %d\n", sum, counter);
    sum = plain_add(7);
    printf("plain: %d %d\n", sum, counter);
    printf("plain: %d\n", plain_address() == &counter);

    void *plugin = dlopen("./plugin.so", RTLD_NOW);
    if (!plugin)
        return puts(dlerror()), 1;
    int (*run)(int) = (int (*)(int))dlsym(plugin, "plugin_run");
    printf("plugin: %d\n", run(1));
    printf("%d %d\n", counter, of_program);
    of_program = 5;
    printf("plugin: %d\n", run(2));
    int *p = dlsym(RTLD_DEFAULT, "counter"), *q = dlsym(RTLD_DEFAULT, "of_program");
    int *r = dlsym(plugin, "of_plugin");
    printf("%d %d\n", p == &counter, q == &of_program);
    *r = 40;
    printf("plugin: %d\n", run(0));
    int (*of_plugin)(void) = (int (*)(void))dlsym(plugin, "plugin_own");
    printf("plugin: %d\n", of_plugin());
    return 0;
}
