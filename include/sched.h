/* <sched.h>: scheduling (POSIX XBD sched.h), with the values of the Linux kernel. */
#ifndef _SCHED_H
#define _SCHED_H

#include <features.h>

#define __NEED_time_t
#define __NEED_struct_timespec
#define __NEED_pid_t
#if __SHOW_GNU
#define __NEED_size_t
#endif
#include <bits/alltypes.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The kernel reads the first member; the others are room. */
struct sched_param {
    int sched_priority;
    int __reserved1;
    struct {
        time_t __reserved1;
        long __reserved2;
    } __reserved2[2];
    int __reserved3;
};

#define SCHED_OTHER 0
#define SCHED_FIFO 1
#define SCHED_RR 2
#define SCHED_BATCH 3
#define SCHED_IDLE 5
#define SCHED_DEADLINE 6
#define SCHED_RESET_ON_FORK 0x40000000

int sched_get_priority_max(int);
int sched_get_priority_min(int);
int sched_getparam(pid_t, struct sched_param *);
int sched_getscheduler(pid_t);
int sched_rr_get_interval(pid_t, struct timespec *);
int sched_setparam(pid_t, const struct sched_param *);
int sched_setscheduler(pid_t, int, const struct sched_param *);
int sched_yield(void);

#if __SHOW_GNU

#define CSIGNAL 0x000000ff
#define CLONE_NEWTIME 0x00000080
#define CLONE_VM 0x00000100
#define CLONE_FS 0x00000200
#define CLONE_FILES 0x00000400
#define CLONE_SIGHAND 0x00000800
#define CLONE_PIDFD 0x00001000
#define CLONE_PTRACE 0x00002000
#define CLONE_VFORK 0x00004000
#define CLONE_PARENT 0x00008000
#define CLONE_THREAD 0x00010000
#define CLONE_NEWNS 0x00020000
#define CLONE_SYSVSEM 0x00040000
#define CLONE_SETTLS 0x00080000
#define CLONE_PARENT_SETTID 0x00100000
#define CLONE_CHILD_CLEARTID 0x00200000
#define CLONE_DETACHED 0x00400000
#define CLONE_UNTRACED 0x00800000
#define CLONE_CHILD_SETTID 0x01000000
#define CLONE_NEWCGROUP 0x02000000
#define CLONE_NEWUTS 0x04000000
#define CLONE_NEWIPC 0x08000000
#define CLONE_NEWUSER 0x10000000
#define CLONE_NEWPID 0x20000000
#define CLONE_NEWNET 0x40000000
#define CLONE_IO 0x80000000

int clone(int (*)(void *), void *, int, void *, ...);
int unshare(int);
int setns(int, int);

/* A set of processors: bit N % 64 of word N / 64 is processor N. */
typedef struct cpu_set_t {
    unsigned long __bits[128 / sizeof(long)];
} cpu_set_t;

int sched_getcpu(void);
int getcpu(unsigned *, unsigned *);
int sched_getaffinity(pid_t, size_t, cpu_set_t *);
int sched_setaffinity(pid_t, size_t, const cpu_set_t *);

/* What the macros call. */
int __sched_cpucount(size_t, const cpu_set_t *);
void *memset(void *, int, size_t);
int memcmp(const void *, const void *, size_t);
void *memcpy(void *__restrict, const void *__restrict, size_t);
void *calloc(size_t, size_t);
void free(void *);

#define CPU_SETSIZE 128

/* Of sets of any size, in bytes. A processor beyond the end is in no set. */
#define __CPU_WORD(set, cpu) (((unsigned long *)(set))[(cpu) / (8 * sizeof(long))])
#define __CPU_BIT(cpu) (1UL << ((cpu) % (8 * sizeof(long))))
#define __CPU_OP(cpu, size, set, op) \
    ((cpu) / 8U >= (size) ? 0 : (__CPU_WORD(set, cpu) op __CPU_BIT(cpu)))

#define CPU_SET_S(cpu, size, set) __CPU_OP(cpu, size, set, |=)
#define CPU_CLR_S(cpu, size, set) __CPU_OP(cpu, size, set, &= ~)
#define CPU_ISSET_S(cpu, size, set) (__CPU_OP(cpu, size, set, &) != 0)
#define CPU_ZERO_S(size, set) memset(set, 0, size)
#define CPU_COUNT_S(size, set) __sched_cpucount(size, set)
#define CPU_EQUAL_S(size, one, other) (!memcmp(one, other, size))

#define __CPU_COMBINE(name, op)                                                             \
    static __inline void __CPU_##name##_S(size_t __size, cpu_set_t *__result, const cpu_set_t *__one, \
                                          const cpu_set_t *__other) {                       \
        size_t __word;                                                                      \
        for (__word = 0; __word < __size / sizeof(long); __word++)                          \
            ((unsigned long *)__result)[__word] = ((const unsigned long *)__one)[__word] op \
                ((const unsigned long *)__other)[__word];                                   \
    }
__CPU_COMBINE(AND, &)
__CPU_COMBINE(OR, |)
__CPU_COMBINE(XOR, ^)
#undef __CPU_COMBINE

#define CPU_AND_S(size, result, one, other) __CPU_AND_S(size, result, one, other)
#define CPU_OR_S(size, result, one, other) __CPU_OR_S(size, result, one, other)
#define CPU_XOR_S(size, result, one, other) __CPU_XOR_S(size, result, one, other)

#define CPU_ALLOC_SIZE(count) \
    (sizeof(long) * (((count) + 8 * sizeof(long) - 1) / (8 * sizeof(long))))
#define CPU_ALLOC(count) ((cpu_set_t *)calloc(1, CPU_ALLOC_SIZE(count)))
#define CPU_FREE(set) free(set)

/* Of cpu_set_t. */
#define CPU_SET(cpu, set) CPU_SET_S(cpu, sizeof(cpu_set_t), set)
#define CPU_CLR(cpu, set) CPU_CLR_S(cpu, sizeof(cpu_set_t), set)
#define CPU_ISSET(cpu, set) CPU_ISSET_S(cpu, sizeof(cpu_set_t), set)
#define CPU_ZERO(set) CPU_ZERO_S(sizeof(cpu_set_t), set)
#define CPU_COUNT(set) CPU_COUNT_S(sizeof(cpu_set_t), set)
#define CPU_EQUAL(one, other) CPU_EQUAL_S(sizeof(cpu_set_t), one, other)
#define CPU_AND(result, one, other) CPU_AND_S(sizeof(cpu_set_t), result, one, other)
#define CPU_OR(result, one, other) CPU_OR_S(sizeof(cpu_set_t), result, one, other)
#define CPU_XOR(result, one, other) CPU_XOR_S(sizeof(cpu_set_t), result, one, other)

#endif

#ifdef __cplusplus
}
#endif

#endif
