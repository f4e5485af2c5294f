// lib: empty.so empty.c
// lib: broken.so broken.c
// What dlerror says, as far as musl says it too. What we add comes after.
#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

static void expect(const char *beginning) {
    const char *text = dlerror();
    if (!text) {
        puts("no error");
        return;
    }
    size_t length = strlen(beginning);
    printf("%s%s\n", strncmp(text, beginning, length) ? "unexpected: " : "", strncmp(text, beginning, length) ? text : beginning);
    printf("again: %s\n", dlerror() ? "still there" : "none");
}

int main(void) {
    printf("%d\n", dlopen("./missing.so", RTLD_NOW) == 0);
    expect("Error loading shared library ./missing.so: No such file or directory");
    printf("%d\n", dlopen("libmissing.so", RTLD_LAZY) == 0);
    expect("Error loading shared library libmissing.so: No such file or directory");

    FILE *file = fopen("text.so", "w");
    fputs("This is no module of any kind, and is long enough to be looked at as if it were one.\n", file);
    fclose(file);
    printf("%d\n", dlopen("./text.so", RTLD_NOW) == 0);
    expect("Error loading shared library ./text.so: Exec format error");

    printf("%d\n", dlopen("./broken.so", RTLD_NOW) == 0);
    expect("Error relocating ./broken.so: nowhere: symbol not found");

    void *handle = dlopen("./empty.so", RTLD_NOW);
    expect("");
    printf("%d\n", dlsym(handle, "present") != 0);
    expect("");
    printf("%d\n", dlsym(handle, "absent") == 0);
    expect("Symbol not found: absent");
    printf("%d\n", dlsym(RTLD_DEFAULT, "absent_too") == 0);
    expect("Symbol not found: absent_too");
    int local;
    printf("%d\n", dlclose(&local) != 0);
    expect("Invalid library handle ");
    printf("%d\n", dlopen("./empty.so", RTLD_NOW) == handle);
    return 0;
}
