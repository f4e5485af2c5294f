/* <utmpx.h>: who is logged in (POSIX XBD utmpx.h, utmp(5)). */
#ifndef _UTMPX_H
#define _UTMPX_H

#include <features.h>

#define __NEED_pid_t
#define __NEED_time_t
#define __NEED_suseconds_t
#define __NEED_struct_timeval
#include <bits/alltypes.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Texts that fill their arrays have no NUL. */
struct utmpx {
    short ut_type;
    short __padding1;
    pid_t ut_pid;
    char ut_line[32];
    char ut_id[4];
    char ut_user[32];
    char ut_host[256];
    struct {
        short __e_termination;
        short __e_exit;
    } ut_exit;
    int ut_session, __padding2;
    struct timeval ut_tv;
    unsigned ut_addr_v6[4];
    char __unused[20];
};

/* ut_type. */
#define EMPTY 0
#define RUN_LVL 1
#define BOOT_TIME 2
#define NEW_TIME 3
#define OLD_TIME 4
#define INIT_PROCESS 5
#define LOGIN_PROCESS 6
#define USER_PROCESS 7
#define DEAD_PROCESS 8

void setutxent(void);
void endutxent(void);
struct utmpx *getutxent(void);
struct utmpx *getutxid(const struct utmpx *);
struct utmpx *getutxline(const struct utmpx *);
struct utmpx *pututxline(const struct utmpx *);

#if __SHOW_BSD
#define e_termination __e_termination
#define e_exit __e_exit
int utmpxname(const char *);
void updwtmpx(const char *, const struct utmpx *);
#endif

#ifdef __cplusplus
}
#endif

#endif
