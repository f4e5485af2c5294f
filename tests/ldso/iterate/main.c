// lib: libitone.so one.c
// lib: libittwo.so two.c
// link: libitone.so
// cflags: -D_GNU_SOURCE
// dl_iterate_phdr shows what is loaded, before and after dlopen; a callback that stops.
#include <dlfcn.h>
#include <link.h>
#include <stdio.h>
#include <string.h>

int one(void);

static int show(struct dl_phdr_info *info, size_t size, void *data) {
    const char *slash = strrchr(info->dlpi_name, '/');
    const char *name = slash ? slash + 1 : info->dlpi_name;
    if (!strncmp(name, "libit", 5)) {
        printf("%s %d %d\n", name, info->dlpi_addr != 0, size >= sizeof *info);
        ++*(int *)data;
    }
    return 0;
}

static int stop(struct dl_phdr_info *info, size_t size, void *data) {
    (void)info, (void)size;
    return ++*(int *)data == 2 ? 17 : 0;
}

int main(void) {
    int count = 0, calls = 0;
    int result = dl_iterate_phdr(show, &count);
    printf("%d %d\n", result, count);
    dlopen("libittwo.so", RTLD_NOW);
    count = 0;
    result = dl_iterate_phdr(show, &count);
    printf("%d %d\n", result, count);
    result = dl_iterate_phdr(stop, &calls);
    printf("%d %d\n", result, calls);
    return one();
}
