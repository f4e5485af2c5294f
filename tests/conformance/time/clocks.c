// time clock clock_gettime clock_getres nanosleep clock_nanosleep timespec_get clock_getcpuclockid gettimeofday
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <sys/time.h>
#include <time.h>

#define SHOW(call)                                                 \
  do {                                                            \
    errno = 0;                                                    \
    long result_ = (long)(call);                                  \
    printf("%s = %ld, errno %d\n", #call, result_, errno);        \
  } while (0)

int main(void) {
  struct timespec a, b;
  time_t stored, now = time(&stored);
  printf("%d %d\n", now == stored, now > 1700000000);
  SHOW(clock_gettime(CLOCK_REALTIME, &a));
  printf("%d\n", a.tv_sec - now < 2 && a.tv_nsec >= 0 && a.tv_nsec < 1000000000);
  SHOW(clock_gettime(CLOCK_MONOTONIC, &a));
  struct timespec wait = {0, 20000000}, left = {7, 7};
  SHOW(nanosleep(&wait, &left));
  SHOW(clock_gettime(CLOCK_MONOTONIC, &b));
  long long passed = (b.tv_sec - a.tv_sec) * 1000000000LL + b.tv_nsec - a.tv_nsec;
  printf("%d\n", passed >= 20000000);
  SHOW(clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &a));
  SHOW(clock_gettime(CLOCK_THREAD_CPUTIME_ID, &a));
  SHOW(clock_gettime(CLOCK_BOOTTIME, &a));
  SHOW(clock_gettime(9999, &a));
  SHOW(clock_getres(CLOCK_REALTIME, &a));
  printf("%ld %ld\n", (long)a.tv_sec, (long)a.tv_nsec);
  SHOW(clock_getres(9999, &a));
  wait.tv_nsec = 1000000000;
  SHOW(nanosleep(&wait, NULL));
  wait.tv_nsec = -1;
  SHOW(nanosleep(&wait, NULL));
  clock_gettime(CLOCK_MONOTONIC, &a);
  a.tv_nsec += 5000000;
  if (a.tv_nsec >= 1000000000) a.tv_nsec -= 1000000000, a.tv_sec++;
  SHOW(clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &a, NULL));
  clock_gettime(CLOCK_MONOTONIC, &b);
  printf("%d\n", b.tv_sec > a.tv_sec || (b.tv_sec == a.tv_sec && b.tv_nsec >= a.tv_nsec));
  SHOW(clock_nanosleep(9999, 0, &a, NULL));
  printf("%d\n", clock() >= 0);
  SHOW(timespec_get(&a, TIME_UTC));
  SHOW(timespec_get(&a, 12345));
  clockid_t id;
  SHOW(clock_getcpuclockid(0, &id));
  SHOW(clock_gettime(id, &a));
  struct timeval tv;
  SHOW(gettimeofday(&tv, NULL));
  printf("%d\n", tv.tv_sec - now < 2 && tv.tv_usec >= 0 && tv.tv_usec < 1000000);
  return 0;
}
