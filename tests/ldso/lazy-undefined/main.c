// lib: libuser.so user.c -Wl,-z,lazy
// native: glibc
// ldflags: -ldl
// status: 127
// stderr: symbol lookup error: .*libuser\.so: undefined symbol: defined_nowhere
// RTLD_LAZY leaves a function undefined until it is called; then the process ends with status 127.
#include <dlfcn.h>
#include <stdio.h>

int main(void) {
    void *now = dlopen("./libuser.so", RTLD_NOW);
    printf("now: %d\n", now != NULL);
    void *user = dlopen("./libuser.so", RTLD_LAZY);
    if (!user) {
        puts(dlerror());
        return 1;
    }
    int (*use)(int) = (int (*)(int))dlsym(user, "use");
    printf("%d\n", use(0));
    fflush(stdout);
    printf("%d\n", use(1));
    puts("never");
    return 0;
}
