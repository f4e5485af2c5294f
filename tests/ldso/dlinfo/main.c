// lib: libplain.so plain.c
// lib: libthread-local.so plain.c -DTHREAD_LOCAL
// ldflags: -Wl,-rpath,$ORIGIN/extra -Wl,--export-dynamic
// native: glibc
// dlinfo, and the list of link maps, which follows what is loaded and unloaded.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <link.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct link_map *map_of(void *handle) {
    struct link_map *map = 0;
    return dlinfo(handle, RTLD_DI_LINKMAP, &map) == 0 ? map : 0;
}

static const char *base(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

/* What is in the list behind `first` that this test opened, and whether it is joined both ways. */
static void list(const char *when, struct link_map *first) {
    printf("%s:", when);
    struct link_map *previous = first->l_prev;
    for (struct link_map *map = first; map; previous = map, map = map->l_next) {
        if (map->l_prev != previous) printf(" (broken)");
        if (!strcmp(base(map->l_name), "libplain.so") || !strcmp(base(map->l_name), "libthread-local.so"))
            printf(" %s", base(map->l_name));
    }
    puts("");
}

int main(void) {
    void *program = dlopen(0, RTLD_NOW);
    struct link_map *first = map_of(program);
    printf("program: %d %d\n", first != 0, first && first->l_prev == 0);
    list("at start", first);
    void *plain = dlopen("./libplain.so", RTLD_NOW);
    struct link_map *plain_map = map_of(plain);
    printf("plain: %d %s %d\n", plain_map != 0, plain_map->l_name, map_of(plain) == plain_map);
    list("one", first);
    void *local = dlopen("./libthread-local.so", RTLD_NOW);
    list("two", first);
    struct link_map *local_map = map_of(local);
    printf("neighbours: %d %d\n", plain_map->l_next == local_map, local_map->l_prev == plain_map);

    size_t module = 77;
    void *data = &module;
    printf("modid: %d", dlinfo(plain, RTLD_DI_TLS_MODID, &module));
    printf(" %d\n", module == 0);
    printf("data: %d", dlinfo(plain, RTLD_DI_TLS_DATA, &data));
    printf(" %d\n", data == 0);
    int *(*address)(void) = (int *(*)(void))dlsym(local, "address");
    *address() += 1;
    printf("modid: %d", dlinfo(local, RTLD_DI_TLS_MODID, &module));
    printf(" %d\n", module != 0);
    printf("data: %d", dlinfo(local, RTLD_DI_TLS_DATA, &data));
    printf(" %d\n", data != 0 && (char *)address() >= (char *)data && (char *)address() < (char *)data + 4096);

    Lmid_t list_id = 5;
    printf("lmid: %d", dlinfo(plain, RTLD_DI_LMID, &list_id));
    printf(" %d\n", list_id == LM_ID_BASE);

    char origin[4096], here[4096], *resolved = realpath(".", here);
    printf("origin: %d", dlinfo(program, RTLD_DI_ORIGIN, origin));
    /* A bundle lies elsewhere than the program that it was made of. */
    printf(" %d\n", origin[0] != 0 && (origin[1] == 0 || origin[strlen(origin) - 1] != '/'));

    Dl_serinfo size, *paths;
    printf("serinfosize: %d", dlinfo(program, RTLD_DI_SERINFOSIZE, &size));
    printf(" %d %d\n", size.dls_cnt >= 2, size.dls_size > sizeof size);
    paths = malloc(size.dls_size);
    *paths = size;
    printf("serinfo: %d", dlinfo(program, RTLD_DI_SERINFO, paths));
    int environment = 0;
    for (unsigned i = 0; i < paths->dls_cnt; i++) {
        const char *name = paths->dls_serpath[i].dls_name;
        if (resolved && strcmp(name, resolved) == 0) environment = 1;
    }
    printf(" %d\n", environment);
    printf("unknown request: %d", dlinfo(program, 999, &size));
    printf(" %d\n", dlerror() != 0);

    dlclose(plain);
    list("the second", first);
    printf("closed up: %d\n", local_map->l_prev != plain_map);
    plain = dlopen("./libplain.so", RTLD_NOW);
    list("again", first);
    dlclose(local), dlclose(plain);
    list("at the end", first);
    return 0;
}
