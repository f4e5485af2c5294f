/* <sys/fsuid.h>: the ids that count for files (setfsuid(2)). */
#ifndef _SYS_FSUID_H
#define _SYS_FSUID_H

#include <features.h>

#define __NEED_uid_t
#define __NEED_gid_t
#include <bits/alltypes.h>

#ifdef __cplusplus
extern "C" {
#endif

int setfsuid(uid_t);
int setfsgid(gid_t);

#ifdef __cplusplus
}
#endif

#endif
