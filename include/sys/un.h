/* <sys/un.h>: addresses of sockets that are files (POSIX XBD sys/un.h, unix(7)). */
#ifndef _SYS_UN_H
#define _SYS_UN_H

#include <features.h>

#define __NEED_sa_family_t
#if __SHOW_BSD
#define __NEED_size_t
#endif
#include <bits/alltypes.h>

#ifdef __cplusplus
extern "C" {
#endif

struct sockaddr_un {
    sa_family_t sun_family;
    char sun_path[108];
};

#if __SHOW_BSD
size_t strlen(const char *);
/* How much of the structure a path in it takes, without its NUL. */
#define SUN_LEN(address) (sizeof(sa_family_t) + strlen((address)->sun_path))
#endif

#ifdef __cplusplus
}
#endif

#endif
