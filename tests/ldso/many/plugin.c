#include "plugin.h"
#define TEXT2(x) #x
#define TEXT(x) TEXT2(x)
int calls;
int step(int n) {
    calls++;
    return n * (NUMBER + 1);
}
const struct plugin plugin = {"plugin " TEXT(NUMBER), step, &calls, &plugin};
__attribute__((constructor)) static void start(void) { register_plugin(&plugin); }
