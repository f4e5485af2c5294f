#include "shared.h"
extern _Thread_local int of_program;
_Thread_local int of_plugin = 3;
int plugin_run(int n) {
    counter += n;
    of_program += n;
    return counter + of_program + of_plugin;
}
int plugin_own(void) { return of_plugin; }
