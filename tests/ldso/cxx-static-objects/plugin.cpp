#include "trace.h"
#include <stdlib.h>
static Trace object("plugin object");
static Trace heap_of_objects[2] = {{"plugin 0"}, {"plugin 1"}};
static void handler() { printf("plugin atexit\n"); }
extern "C" void plugin_run(int n) {
    static Trace lazy("plugin lazy");
    lazy.touch();
    if (lazy.touched == 1)
        atexit(handler);
    user_lazy();
    static struct Late {
        int n;
        Late(int n) : n(n) { printf("+ late %d\n", n); }
        ~Late() { printf("- late %d\n", n); }
    } late(n);
}
