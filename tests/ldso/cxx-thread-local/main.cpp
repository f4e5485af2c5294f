// modes: dynamic
// lib: libobjects.so objects.cpp
// lib: libuser.so user.cpp libobjects.so
// lib: plugin.so plugin.cpp libobjects.so
// link: libobjects.so libuser.so
// thread_local objects with constructors and destructors: made when their file's first is used, destroyed before static ones; extern ones of
// another library, inline ones that all share, members, ones in functions; a library whose objects are there is not unloaded before.
#include "objects.h"
#include <dlfcn.h>

static Trace at_exit("static of the program");
thread_local Trace of_program("of the program");
static thread_local Trace never("never used in this file alone");
extern thread_local int constant_of_library;

int main() {
    printf("main\n");
    printf("%d\n", constant_of_library);
    printf("%d\n", dynamic_number);
    printf("%d\n", user_number());
    dynamic_number = 5;
    printf("%d %d\n", user_number(), objects_number());
    shared_object.touch();
    of_library.touch();
    printf("%d %d\n", shared_object.touched, user_shared());
    printf("%d %d\n", &shared_object == user_address(), &shared_object == objects_address());
    Holder::member.touch();
    printf("%d %d\n", Holder::member.touched, user_member());
    in_function().touch();
    printf("%d %d\n", in_function().touched, user_function());
    of_program.touch();
    void *plugin = dlopen("./plugin.so", RTLD_NOW);
    if (!plugin)
        return puts(dlerror()), 1;
    reinterpret_cast<void (*)()>(dlsym(plugin, "plugin_run"))();
    printf("close\n");
    dlclose(plugin);
    printf("closed\n");
    return 0;
}
