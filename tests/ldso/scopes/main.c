// lib: libprovider.so provider.c
// lib: libuser.so user.c
// RTLD_LOCAL keeps a library's symbols to itself and its dependents; RTLD_GLOBAL shows them to all that come later.
#include <dlfcn.h>
#include <stdio.h>

int main(void) {
    void *provider = dlopen("./libprovider.so", RTLD_NOW | RTLD_LOCAL);
    printf("provider: %d\n", provider != 0);
    printf("own handle: %d\n", dlsym(provider, "provided") != 0);
    printf("default scope: %d\n", dlsym(RTLD_DEFAULT, "provided") != 0);
    void *program = dlopen(0, RTLD_NOW);
    printf("program's handle: %d\n", dlsym(program, "provided") != 0);
    printf("user: %d\n", dlopen("./libuser.so", RTLD_NOW) != 0);
    dlerror();
    printf("promoted: %d\n", dlopen("./libprovider.so", RTLD_NOW | RTLD_GLOBAL) == provider);
    printf("default scope: %d\n", dlsym(RTLD_DEFAULT, "provided") != 0);
    void *user = dlopen("./libuser.so", RTLD_NOW);
    int (*use)(void) = (int (*)(void))dlsym(user, "use");
    printf("use: %d\n", use ? use() : -1);
    return 0;
}
