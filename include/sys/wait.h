/* <sys/wait.h>: waiting for children (POSIX XBD sys/wait.h). */
#ifndef _SYS_WAIT_H
#define _SYS_WAIT_H

#include <features.h>

#define __NEED_pid_t
#define __NEED_id_t
#include <bits/alltypes.h>

#include <signal.h>
#if __SHOW_BSD
#include <sys/resource.h>
#endif

#ifdef __cplusplus
extern "C" {
#endif

typedef enum { P_ALL = 0, P_PID = 1, P_PGID = 2, P_PIDFD = 3 } idtype_t;

#define WNOHANG 1
#define WUNTRACED 2
#define WSTOPPED 2
#define WEXITED 4
#define WCONTINUED 8
#define WNOWAIT 0x1000000

#if __SHOW_BSD
#define __WNOTHREAD 0x20000000
#define __WALL 0x40000000
#define __WCLONE 0x80000000
#endif

/* The low seven bits hold the signal; 0x7f means stopped; the next byte is what exit was given. */
#define WEXITSTATUS(status) (((status) >> 8) & 0xff)
#define WTERMSIG(status) ((status) & 0x7f)
#define WSTOPSIG(status) WEXITSTATUS(status)
#define WIFEXITED(status) (WTERMSIG(status) == 0)
#define WIFSIGNALED(status) ((((status) & 0x7f) + 1) >= 2 && ((status) & 0x7f) != 0x7f)
#define WIFSTOPPED(status) (((status) & 0xff) == 0x7f)
#define WIFCONTINUED(status) ((status) == 0xffff)
#define WCOREDUMP(status) ((status) & 0x80)

pid_t wait(int *);
pid_t waitpid(pid_t, int *, int);
/* A strictly conforming ISO C program has no siginfo_t. */
#if __SHOW_POSIX
int waitid(idtype_t, id_t, siginfo_t *, int);
#endif

#if __SHOW_BSD
pid_t wait3(int *, int, struct rusage *);
pid_t wait4(pid_t, int *, int, struct rusage *);
#endif

#ifdef __cplusplus
}
#endif

#endif
