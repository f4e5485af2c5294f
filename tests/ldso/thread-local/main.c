// lib: libtls.so tls.c
// lib: plugin.so plugin.c
// link: libtls.so
// Thread-local variables of the program, a library and a plugin, with initial values, pointers and alignment.
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>

static _Thread_local int own = 1;
_Thread_local int zero;
int plain = 3;
static _Thread_local int *to_plain = &plain;

int tls_next(void);
int *tls_address(void);
int tls_aligned(void);
const char *tls_text(void);
int tls_call(int);

int main(void) {
    own += 1;
    zero += 10;
    printf("%d %d %d\n", own, zero, *to_plain);
    printf("%d\n", tls_next());
    printf("%d\n", tls_next());
    *tls_address() = 40;
    printf("%d %d\n", tls_next(), tls_aligned());
    printf("%s %d\n", tls_text(), tls_call(4));
    void *plugin = dlopen("./plugin.so", RTLD_NOW);
    int (*next)(void) = (int (*)(void))dlsym(plugin, "plugin_next");
    next();
    printf("%d\n", next());
    int *variable = dlsym(plugin, "plugin_variable");
    *variable = 60;
    printf("%d\n", next());
    printf("%d %d\n", own, zero);
    return 0;
}
