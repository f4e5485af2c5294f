/* <threads.h>: threads (C23 7.28). */
#ifndef _THREADS_H
#define _THREADS_H

#include <features.h>
#include <time.h>

#define __NEED_struct_timespec
#include <bits/alltypes.h>

#ifdef __cplusplus
extern "C" {
#elif !defined(__STDC_VERSION__) || __STDC_VERSION__ < 202311L
#define thread_local _Thread_local
#endif

#if defined(__STDC_VERSION__) && __STDC_VERSION__ >= 202311L
#define __STDC_VERSION_THREADS_H__ 202311L
#endif

/* In C++ as in C: both may name one thread. */
typedef struct __pthread *thrd_t;
typedef unsigned tss_t;
typedef struct {
    unsigned long __opaque[5];
} mtx_t;
typedef struct {
    unsigned long __opaque[6];
} cnd_t;
#ifndef __DEFINED_once_flag
typedef int once_flag;
#define __DEFINED_once_flag
#endif

typedef int (*thrd_start_t)(void *);
typedef void (*tss_dtor_t)(void *);

#ifndef ONCE_FLAG_INIT
#define ONCE_FLAG_INIT 0
#endif
#define TSS_DTOR_ITERATIONS 4

enum {
    thrd_success = 0,
    thrd_busy = 1,
    thrd_error = 2,
    thrd_nomem = 3,
    thrd_timedout = 4
};

enum {
    mtx_plain = 0,
    mtx_recursive = 1,
    mtx_timed = 2
};

void call_once(once_flag *, void (*)(void));

int cnd_broadcast(cnd_t *);
void cnd_destroy(cnd_t *);
int cnd_init(cnd_t *);
int cnd_signal(cnd_t *);
int cnd_timedwait(cnd_t *__restrict, mtx_t *__restrict, const struct timespec *__restrict);
int cnd_wait(cnd_t *, mtx_t *);

void mtx_destroy(mtx_t *);
int mtx_init(mtx_t *, int);
int mtx_lock(mtx_t *);
int mtx_timedlock(mtx_t *__restrict, const struct timespec *__restrict);
int mtx_trylock(mtx_t *);
int mtx_unlock(mtx_t *);

int thrd_create(thrd_t *, thrd_start_t, void *);
thrd_t thrd_current(void);
int thrd_detach(thrd_t);
int thrd_equal(thrd_t, thrd_t);
#ifndef __cplusplus
#define thrd_equal(one, other) ((one) == (other))
#endif
__attribute__((__noreturn__)) void thrd_exit(int);
int thrd_join(thrd_t, int *);
int thrd_sleep(const struct timespec *, struct timespec *);
void thrd_yield(void);

int tss_create(tss_t *, tss_dtor_t);
void tss_delete(tss_t);
void *tss_get(tss_t);
int tss_set(tss_t, void *);

#ifdef __cplusplus
}
#endif

#endif
