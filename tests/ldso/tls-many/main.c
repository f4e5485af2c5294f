// lib: lib12.so part.c -DN=12
// lib: lib11.so part.c -DN=11 -DNEXT=12 lib12.so -Wl,-rpath-link,.
// lib: lib10.so part.c -DN=10 -DNEXT=11 lib11.so -Wl,-rpath-link,.
// lib: lib9.so part.c -DN=9 -DNEXT=10 lib10.so -Wl,-rpath-link,.
// lib: lib8.so part.c -DN=8 -DNEXT=9 lib9.so -Wl,-rpath-link,.
// lib: lib7.so part.c -DN=7 -DNEXT=8 lib8.so -Wl,-rpath-link,.
// lib: lib6.so part.c -DN=6 -DNEXT=7 lib7.so -Wl,-rpath-link,.
// lib: lib5.so part.c -DN=5 -DNEXT=6 lib6.so -Wl,-rpath-link,.
// lib: lib4.so part.c -DN=4 -DNEXT=5 lib5.so -Wl,-rpath-link,.
// lib: lib3.so part.c -DN=3 -DNEXT=4 lib4.so -Wl,-rpath-link,.
// lib: lib2.so part.c -DN=2 -DNEXT=3 lib3.so -Wl,-rpath-link,.
// lib: lib1.so part.c -DN=1 -DNEXT=2 lib2.so -Wl,-rpath-link,.
// lib: plugin1.so part.c -DN=21 -DNEXT=1 lib1.so -Wl,-rpath-link,.
// lib: plugin2.so part.c -DN=22 -DNEXT=1 lib1.so -Wl,-rpath-link,.
// lib: plugin3.so part.c -DN=23 -DNEXT=1 lib1.so -Wl,-rpath-link,.
// lib: plugin4.so part.c -DN=24 -DNEXT=1 lib1.so -Wl,-rpath-link,.
// link: lib1.so lib7.so
// ldflags: -Wl,-rpath-link,.
// native: glibc
// Thread-local variables in a dozen libraries, each of which uses the next one's, and in plugins that are opened, closed and opened again.
#include <dlfcn.h>
#include <stdio.h>
#include <string.h>
int run_1(int), run_7(int);
extern _Thread_local int value_1, value_7;
_Thread_local int own = 100;
int main(void) {
    printf("%d %d\n", value_1, value_7);
    int first = run_1(3), second = run_7(4);
    printf("%d %d %d %d %d\n", first, second, value_1, value_7, own);
    for (int round = 0; round < 2; round++) {
        void *plugins[4];
        for (int i = 0; i < 4; i++) {
            char name[32], function[32];
            snprintf(name, sizeof name, "./plugin%d.so", i + 1);
            snprintf(function, sizeof function, "run_%d", 21 + i);
            plugins[i] = dlopen(name, RTLD_NOW);
            if (!plugins[i])
                return puts(dlerror()), 1;
            int (*run)(int) = (int (*)(int))dlsym(plugins[i], function);
            int result = run(i);
            printf("%d %d\n", result, value_1);
        }
        for (int i = 0; i < 4; i++)
            dlclose(plugins[(i + 2) % 4]);
    }
    int *last = dlsym(RTLD_DEFAULT, "value_12");
    printf("%d\n", *last);
    return 0;
}
