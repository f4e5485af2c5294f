// lib: plugin.so plugin.cpp
// A program that is linked with no library replaces operator new and delete: a library that it opens uses them.
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
static int made, gone;
void *operator new(size_t size) {
    made++;
    return malloc(size);
}
void operator delete(void *memory) noexcept {
    gone++;
    free(memory);
}
int main() {
    void *plugin = dlopen("./plugin.so", RTLD_NOW);
    if (!plugin)
        return puts(dlerror()), 1;
    reinterpret_cast<void (*)(int)>(dlsym(plugin, "use"))(3);
    printf("%d %d\n", made, gone);
    return 0;
}
