/* <sys/uio.h>: scattered input and output (POSIX XBD sys/uio.h). */
#ifndef _SYS_UIO_H
#define _SYS_UIO_H

#include <features.h>

#define __NEED_size_t
#define __NEED_ssize_t
#define __NEED_struct_iovec
#if __SHOW_BSD
#define __NEED_off_t
#endif
#if __SHOW_GNU
#define __NEED_pid_t
#endif
#include <bits/alltypes.h>

#ifdef __cplusplus
extern "C" {
#endif

#define UIO_MAXIOV 1024

ssize_t readv(int, const struct iovec *, int);
ssize_t writev(int, const struct iovec *, int);

#if __SHOW_BSD
ssize_t preadv(int, const struct iovec *, int, off_t);
ssize_t pwritev(int, const struct iovec *, int, off_t);
#endif

#if __SHOW_GNU
#define RWF_HIPRI 0x01
#define RWF_DSYNC 0x02
#define RWF_SYNC 0x04
#define RWF_NOWAIT 0x08
#define RWF_APPEND 0x10
ssize_t preadv2(int, const struct iovec *, int, off_t, int);
ssize_t pwritev2(int, const struct iovec *, int, off_t, int);
ssize_t process_vm_writev(pid_t, const struct iovec *, unsigned long, const struct iovec *,
                          unsigned long, unsigned long);
ssize_t process_vm_readv(pid_t, const struct iovec *, unsigned long, const struct iovec *,
                         unsigned long, unsigned long);
#endif

/* Every offset has 64 bits: the names of the large-file interface are second ones. */
#ifdef _LARGEFILE64_SOURCE
#define preadv64 preadv
#define pwritev64 pwritev
#define off64_t off_t
#endif

#ifdef __cplusplus
}
#endif

#endif
