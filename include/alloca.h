/* <alloca.h>: memory on the caller's stack frame (alloca(3)). */
#ifndef _ALLOCA_H
#define _ALLOCA_H

#define __NEED_size_t
#include <bits/alltypes.h>

#ifdef __cplusplus
extern "C" {
#endif

/* There is no function: only the compiler can do it. The declaration is for programs that look for one. */
void *alloca(size_t);
#define alloca __builtin_alloca

#ifdef __cplusplus
}
#endif

#endif
