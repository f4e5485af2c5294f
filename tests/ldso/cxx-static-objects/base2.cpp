#include "trace.h"
static Trace object("base second file");
__attribute__((init_priority(120))) static Trace early("base second file priority 120");
inline Trace shared("inline of base and user");
