/* <sys/sem.h>: XSI semaphores (POSIX XBD sys/sem.h, semctl(2)). */
#ifndef _SYS_SEM_H
#define _SYS_SEM_H

#include <features.h>

#define __NEED_size_t
#define __NEED_pid_t
#define __NEED_time_t
#if __SHOW_GNU
#define __NEED_struct_timespec
#endif
#include <bits/alltypes.h>

#include <sys/ipc.h>

#ifdef __cplusplus
extern "C" {
#endif

#define SEM_UNDO 0x1000

#define GETPID 11
#define GETVAL 12
#define GETALL 13
#define GETNCNT 14
#define GETZCNT 15
#define SETVAL 16
#define SETALL 17
#define SEM_STAT 18
#define SEM_INFO 19
#define SEM_STAT_ANY 20

struct semid_ds {
    struct ipc_perm sem_perm;
    time_t sem_otime;
    long __reserved1;
    time_t sem_ctime;
    long __reserved2;
    /* The kernel's is a long; POSIX has a short. */
    unsigned short sem_nsems;
    char __sem_nsems_padding[sizeof(long) - sizeof(short)];
    long __reserved3, __reserved4;
};

struct seminfo {
    int semmap;
    int semmni;
    int semmns;
    int semmnu;
    int semmsl;
    int semopm;
    int semume;
    int semusz;
    int semvmx;
    int semaem;
};

struct sembuf {
    unsigned short sem_num;
    short sem_op;
    short sem_flg;
};

/* The program defines `union semun`. */
#define _SEM_SEMUN_UNDEFINED 1

int semget(key_t, int, int);
int semop(int, struct sembuf *, size_t);
int semctl(int, int, int, ...);
#if __SHOW_GNU
int semtimedop(int, struct sembuf *, size_t, const struct timespec *);
#endif

/*
 * The last argument of semctl is a union of the program's, or what could be in it. On WebAssembly a union
 * among variable arguments is passed as the address of a copy, so the callee has to be told.
 */
int __semctl(int, int, int, int, ...);
#define __semctl_has_union(number, command, argument, ...) \
    (__builtin_classify_type(argument) == 13)
#define semctl(id, ...) __semctl(__semctl_has_union(__VA_ARGS__, 0, 0), (id), __VA_ARGS__)

#ifdef __cplusplus
}
#endif

#endif
