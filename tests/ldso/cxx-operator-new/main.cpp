// modes: dynamic static
// lib: libuser.so user.cpp
// lib: plugin.so user.cpp -DPLUGIN
// link: libuser.so
// The program's operator new and delete are those of libraries too, of ones that were linked and of ones opened later; also through new[],
// the nothrow variants and sized delete, which call them.
#include "user.h"
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

static int made, gone;

void *operator new(size_t size) {
    made++;
    void *memory = malloc(size);
    if (!memory)
        abort();
    return memory;
}
void operator delete(void *memory) noexcept {
    gone++;
    free(memory);
}

static void report(const char *what) {
    printf("%s: %d made, %d gone\n", what, made, gone);
    made = gone = 0;
}

int main() {
    delete new int(3);
    report("program");
    delete[] new long[10];
    report("program []");
    Thing *thing = make_thing();
    report("library");
    destroy(thing);
    report("library");
    use_array(20);
    report("library []");
    use_nothrow();
    report("library nothrow");
    thing = make_thing();
    delete thing;
    report("made there, deleted here");
    void *plugin = dlopen("./plugin.so", RTLD_NOW);
    if (plugin) {
        auto use = reinterpret_cast<void (*)(int)>(dlsym(plugin, "plugin_use"));
        use(3);
    } else {
        use_array(3);
        use_array(3);
    }
    report("plugin");
    return 0;
}
