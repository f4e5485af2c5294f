// lib: libbase.so base.cpp base2.cpp
// lib: libuser.so user.cpp libbase.so
// lib: plugin.so plugin.cpp libuser.so
// link: libuser.so libbase.so
// Static objects are made library by library, dependencies first, in a file from top to bottom but by init_priority before that; destroyed in the
// opposite order, at exit, or when dlclose unloads the library. Statics of functions are destroyed in the opposite order of their
// completion, wherever they are; handlers of atexit stand between them.
#include "trace.h"
#include <dlfcn.h>
#include <stdlib.h>

static Trace first("program first");
__attribute__((init_priority(300))) static Trace late("program priority 300");
__attribute__((init_priority(200))) static Trace early("program priority 200");
static Trace list[] = {Trace("program list 0"), Trace("program list 1")};
__attribute__((constructor)) static void constructor() { printf("program constructor\n"); }
__attribute__((constructor(101))) static void constructor101() { printf("program constructor 101\n"); }

static Trace &lazy() {
    static Trace object("program lazy");
    return object;
}
static void handler() { printf("program atexit\n"); }

template <class T> struct Holder {
    static Trace object;
};
template <class T> Trace Holder<T>::object("program template");

int main() {
    printf("main\n");
    user_lazy();
    atexit(handler);
    lazy();
    base_lazy();
    user_lazy();
    Holder<int>::object.touch();
    {
        Trace local("local");
        for (int round = 0; round < 2; round++) {
            void *plugin = dlopen("./plugin.so", RTLD_NOW);
            if (!plugin)
                return puts(dlerror()), 1;
            auto run = reinterpret_cast<void (*)(int)>(dlsym(plugin, "plugin_run"));
            run(round);
            run(round);
            printf("close\n");
            dlclose(plugin);
            printf("closed\n");
        }
        // One that stays open until the end.
        void *plugin = dlopen("./plugin.so", RTLD_NOW);
        reinterpret_cast<void (*)(int)>(dlsym(plugin, "plugin_run"))(7);
    }
    printf("end of main\n");
    return 0;
}
