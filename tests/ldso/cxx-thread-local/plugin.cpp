#include "objects.h"
static Trace at_close("static of the plugin");
static thread_local Trace own("of the plugin");
extern "C" void plugin_run() {
    own.touch();
    shared_object.touch();
    printf("%d %d %d\n", own.touched, shared_object.touched, dynamic_number);
}
