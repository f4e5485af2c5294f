/* <sys/select.h>: waiting for descriptors (POSIX XBD sys/select.h). */
#ifndef _SYS_SELECT_H
#define _SYS_SELECT_H

#include <features.h>

#define __NEED_size_t
#define __NEED_time_t
#define __NEED_suseconds_t
#define __NEED_struct_timeval
#define __NEED_struct_timespec
#define __NEED_sigset_t
#include <bits/alltypes.h>

#ifdef __cplusplus
extern "C" {
#endif

#define FD_SETSIZE 1024

typedef unsigned long fd_mask;

typedef struct {
    unsigned long fds_bits[FD_SETSIZE / 64];
} fd_set;

#define __fd_word(fd, set) ((set)->fds_bits[(fd) / 64])
#define __fd_bit(fd) (1UL << ((fd) % 64))
#define FD_ZERO(set) ((void)__builtin_memset((set)->fds_bits, 0, sizeof(fd_set)))
#define FD_SET(fd, set) ((void)(__fd_word(fd, set) |= __fd_bit(fd)))
#define FD_CLR(fd, set) ((void)(__fd_word(fd, set) &= ~__fd_bit(fd)))
#define FD_ISSET(fd, set) (!!(__fd_word(fd, set) & __fd_bit(fd)))

int select(int, fd_set *__restrict, fd_set *__restrict, fd_set *__restrict,
           struct timeval *__restrict);
int pselect(int, fd_set *__restrict, fd_set *__restrict, fd_set *__restrict,
            const struct timespec *__restrict, const sigset_t *__restrict);

#if __SHOW_BSD
#define NFDBITS 64
#endif

#ifdef __cplusplus
}
#endif

#endif
