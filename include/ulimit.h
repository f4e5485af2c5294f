/* <ulimit.h>: the limit of a file's size (POSIX.1-2008 XBD ulimit.h). */
#ifndef _ULIMIT_H
#define _ULIMIT_H

#include <features.h>

#ifdef __cplusplus
extern "C" {
#endif

#define UL_GETFSIZE 1
#define UL_SETFSIZE 2

long ulimit(int, ...);

#ifdef __cplusplus
}
#endif

#endif
