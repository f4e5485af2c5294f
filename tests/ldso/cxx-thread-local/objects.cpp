#include "objects.h"
thread_local int constant_of_library = 12;
static int compute() {
    printf("computed\n");
    return 41;
}
thread_local int dynamic_number = compute() + 1;
thread_local Trace of_library("of the library");
thread_local Trace Holder::member("member of a class");
int objects_number() { return dynamic_number; }
Trace *objects_address() { return &shared_object; }
