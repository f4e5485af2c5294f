/* <sys/time.h>: time in microseconds (POSIX XBD sys/time.h). */
#ifndef _SYS_TIME_H
#define _SYS_TIME_H

#include <features.h>
#include <sys/select.h>

#ifdef __cplusplus
extern "C" {
#endif

#define ITIMER_REAL 0
#define ITIMER_VIRTUAL 1
#define ITIMER_PROF 2

struct itimerval {
    struct timeval it_interval;
    struct timeval it_value;
};

int gettimeofday(struct timeval *__restrict, void *__restrict);
int getitimer(int, struct itimerval *);
int setitimer(int, const struct itimerval *__restrict, struct itimerval *__restrict);
int utimes(const char *, const struct timeval[2]);

#if __SHOW_BSD
struct timezone {
    int tz_minuteswest;
    int tz_dsttime;
};

int settimeofday(const struct timeval *, const struct timezone *);
int adjtime(const struct timeval *, struct timeval *);
int futimes(int, const struct timeval[2]);
int lutimes(const char *, const struct timeval[2]);
int futimesat(int, const char *, const struct timeval[2]);

#define timerisset(time) ((time)->tv_sec || (time)->tv_usec)
#define timerclear(time) ((void)((time)->tv_sec = (time)->tv_usec = 0))
#define timercmp(a, b, operator) \
    ((a)->tv_sec == (b)->tv_sec ? (a)->tv_usec operator (b)->tv_usec \
                                : (a)->tv_sec operator (b)->tv_sec)
#define timeradd(a, b, sum)                            \
    do {                                               \
        (sum)->tv_sec = (a)->tv_sec + (b)->tv_sec;     \
        (sum)->tv_usec = (a)->tv_usec + (b)->tv_usec;  \
        if ((sum)->tv_usec >= 1000000) {               \
            (sum)->tv_sec++;                           \
            (sum)->tv_usec -= 1000000;                 \
        }                                              \
    } while (0)
#define timersub(a, b, difference)                           \
    do {                                                     \
        (difference)->tv_sec = (a)->tv_sec - (b)->tv_sec;    \
        (difference)->tv_usec = (a)->tv_usec - (b)->tv_usec; \
        if ((difference)->tv_usec < 0) {                     \
            (difference)->tv_sec--;                          \
            (difference)->tv_usec += 1000000;                \
        }                                                    \
    } while (0)
#endif

#if __SHOW_GNU
#define TIMEVAL_TO_TIMESPEC(microseconds, nanoseconds) \
    ((void)((nanoseconds)->tv_sec = (microseconds)->tv_sec, \
            (nanoseconds)->tv_nsec = (microseconds)->tv_usec * 1000))
#define TIMESPEC_TO_TIMEVAL(microseconds, nanoseconds) \
    ((void)((microseconds)->tv_sec = (nanoseconds)->tv_sec, \
            (microseconds)->tv_usec = (nanoseconds)->tv_nsec / 1000))
#endif

#ifdef __cplusplus
}
#endif

#endif
