// lib: libuser.so user.c -Wl,-z,lazy
// lib: liblate.so late.c
// native: glibc
// ldflags: -ldl
// A function that is undefined when its user is loaded, and defined by a library that is loaded before it is called. It
// stays loaded as long as somebody is bound to it.
#include <dlfcn.h>
#include <stdio.h>

int main(void) {
    void *user = dlopen("./libuser.so", RTLD_LAZY);
    if (!user) {
        puts(dlerror());
        return 1;
    }
    int (*use)(int) = (int (*)(int))dlsym(user, "use");
    void *late = dlopen("./liblate.so", RTLD_LAZY | RTLD_GLOBAL);
    printf("%d\n", use(1));
    printf("%d\n", use(2));
    long total = 0;
    for (int i = 0; i < 1000; i++) total += use(i);
    printf("%ld\n", total);
    printf("%d\n", dlclose(late));
    printf("%d\n", use(3));
    printf("%d\n", dlclose(user));
    printf("%d\n", dlopen("./libuser.so", RTLD_LAZY | RTLD_NOLOAD) == NULL);
    printf("%d\n", dlopen("./liblate.so", RTLD_LAZY | RTLD_NOLOAD) == NULL);
    void *again = dlopen("./libuser.so", RTLD_LAZY);
    use = (int (*)(int))dlsym(again, "use");
    dlopen("./liblate.so", RTLD_NOW | RTLD_GLOBAL);
    printf("%d\n", use(4));
    return 0;
}
