#include "trace.h"
Trace base_object("base object");
static Trace second("base second");
__attribute__((init_priority(150))) static Trace early("base priority 150");
void base_lazy() {
    static Trace object("base lazy");
    object.touch();
}
