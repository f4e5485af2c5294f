// lib: libnamed.so named.c
// link: libnamed.so
// ldflags: -rdynamic
// cflags: -D_GNU_SOURCE
// With dladdr, the library and the symbol of a function and of data.
#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

int named_function(void);
int *get_named_data(void);

static const char *base_name(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

static void show(void *address) {
    Dl_info info;
    memset(&info, 0, sizeof info);
    if (!dladdr(address, &info)) {
        puts("nothing");
        return;
    }
    printf("%s %s %d\n", base_name(info.dli_fname), info.dli_sname ? info.dli_sname : "none", info.dli_saddr == address);
}

int main(void) {
    int local;
    show((void *)named_function);
    show(get_named_data());
    show(get_named_data() + 2);
    show(&local);
    return 0;
}
