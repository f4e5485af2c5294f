/* <utime.h>: file times in seconds (POSIX XBD utime.h). */
#ifndef _UTIME_H
#define _UTIME_H

#define __NEED_time_t
#include <bits/alltypes.h>

#ifdef __cplusplus
extern "C" {
#endif

struct utimbuf {
    time_t actime;
    time_t modtime;
};

int utime(const char *, const struct utimbuf *);

#ifdef __cplusplus
}
#endif

#endif
