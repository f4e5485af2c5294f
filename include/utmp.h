/* <utmp.h>: <utmpx.h> by the names of System V before it, and the file of last logins (utmp(5)). */
#ifndef _UTMP_H
#define _UTMP_H

#include <paths.h>
#include <utmpx.h>

#ifdef __cplusplus
extern "C" {
#endif

#define utmp utmpx
#define ut_time ut_tv.tv_sec
#define ut_name ut_user
#define ut_addr ut_addr_v6[0]
#define e_termination __e_termination
#define e_exit __e_exit

#define UT_LINESIZE 32
#define UT_NAMESIZE 32
#define UT_HOSTSIZE 256
#define ACCOUNTING 9

/* A user's entry in the file of last logins, which lies at the user's number. */
struct lastlog {
    time_t ll_time;
    char ll_line[UT_LINESIZE];
    char ll_host[UT_HOSTSIZE];
};

#ifndef _PATH_UTMP
#define _PATH_UTMP "/var/run/utmp"
#endif
#ifndef _PATH_WTMP
#define _PATH_WTMP "/var/log/wtmp"
#endif
#define UTMP_FILE _PATH_UTMP
#define WTMP_FILE _PATH_WTMP
#define UTMP_FILENAME _PATH_UTMP
#define WTMP_FILENAME _PATH_WTMP

void setutent(void);
void endutent(void);
struct utmp *getutent(void);
struct utmp *getutid(const struct utmp *);
struct utmp *getutline(const struct utmp *);
struct utmp *pututline(const struct utmp *);

int utmpname(const char *);
void updwtmp(const char *, const struct utmp *);

int login_tty(int);

#ifdef __cplusplus
}
#endif

#endif
