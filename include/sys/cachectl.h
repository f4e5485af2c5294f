/* <sys/cachectl.h>: caches of instructions and data, by the names of the calls that some machines have for them. */
#ifndef _SYS_CACHECTL_H
#define _SYS_CACHECTL_H

#include <features.h>

#define ICACHE (1 << 0)
#define DCACHE (1 << 1)
#define BCACHE (ICACHE | DCACHE)
#define CACHEABLE 0
#define UNCACHEABLE 1

#endif
