/* <aio.h>: asynchronous input and output (POSIX XBD aio.h). */
#ifndef _AIO_H
#define _AIO_H

#include <features.h>
#include <signal.h>
#include <time.h>

#define __NEED_size_t
#define __NEED_ssize_t
#define __NEED_off_t
#include <bits/alltypes.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A strictly conforming ISO C program has no struct sigevent. */
#if __SHOW_POSIX

struct aiocb {
    int aio_fildes;
    int aio_lio_opcode;
    int aio_reqprio;
    volatile void *aio_buf;
    size_t aio_nbytes;
    struct sigevent aio_sigevent;
    void *__reserved1;
    int __reserved2[2];
    volatile int __error;
    ssize_t __result;
    off_t aio_offset;
    void *__reserved3[2];
    char __reserved4[32 - 2 * sizeof(void *)];
};

#define AIO_CANCELED 0
#define AIO_NOTCANCELED 1
#define AIO_ALLDONE 2

#define LIO_READ 0
#define LIO_WRITE 1
#define LIO_NOP 2

#define LIO_WAIT 0
#define LIO_NOWAIT 1

int aio_read(struct aiocb *);
int aio_write(struct aiocb *);
int aio_fsync(int, struct aiocb *);
int aio_error(const struct aiocb *);
ssize_t aio_return(struct aiocb *);
int aio_cancel(int, struct aiocb *);
int aio_suspend(const struct aiocb *const[], int, const struct timespec *);
int lio_listio(int, struct aiocb *__restrict const *__restrict, int,
               struct sigevent *__restrict);

/* Every offset has 64 bits: the names of the large-file interface are second ones. */
#ifdef _LARGEFILE64_SOURCE
#define aiocb64 aiocb
#define aio_read64 aio_read
#define aio_write64 aio_write
#define aio_fsync64 aio_fsync
#define aio_error64 aio_error
#define aio_return64 aio_return
#define aio_cancel64 aio_cancel
#define aio_suspend64 aio_suspend
#define lio_listio64 lio_listio
#define off64_t off_t
#endif

#endif

#ifdef __cplusplus
}
#endif

#endif
