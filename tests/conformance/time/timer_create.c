// timer_create timer_settime timer_gettime timer_getoverrun timer_delete
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <sys/syscall.h>
#include <unistd.h>

static int await(const sigset_t *set, siginfo_t *info, const struct timespec *timeout) {
  return syscall(SYS_rt_sigtimedwait, set, info, timeout, 8);
}

#define SHOW(call)                                              \
  do {                                                          \
    errno = 0;                                                  \
    long result_ = (long)(call);                                \
    printf("%s = %ld, errno %d\n", #call, result_, errno);      \
  } while (0)

static volatile sig_atomic_t handled;
static siginfo_t last;
static void handler(int signal, siginfo_t *info, void *context) {
  handled++;
  last = *info;
  (void)signal, (void)context;
}

static int set(timer_t timer, int flags, long seconds, long nanoseconds, long period) {
  struct itimerspec new = {{0, period}, {seconds, nanoseconds}};
  return timer_settime(timer, flags, &new, NULL);
}

int main(void) {
  timer_t timer, second, silent;
  struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGUSR1, .sigev_value.sival_int = 4711};
  struct itimerspec now = {{1, 1}, {1, 1}}, zero = {{0, 0}, {0, 0}};
  struct sigaction action = {.sa_sigaction = handler, .sa_flags = SA_SIGINFO};
  sigaction(SIGUSR1, &action, NULL);
  sigaction(SIGALRM, &action, NULL);
  sigaction(SIGRTMIN, &action, NULL);
  // Blocked until they are waited for, so that none comes before.
  sigset_t none, all;
  sigemptyset(&none);
  sigemptyset(&all);
  sigaddset(&all, SIGUSR1);
  sigaddset(&all, SIGALRM);
  sigaddset(&all, SIGRTMIN);
  sigprocmask(SIG_BLOCK, &all, NULL);

  SHOW(timer_create(CLOCK_MONOTONIC, &event, &timer));
  SHOW(timer_gettime(timer, &now));
  printf("%ld %ld %ld %ld\n", (long)now.it_value.tv_sec, (long)now.it_value.tv_nsec, (long)now.it_interval.tv_sec,
         (long)now.it_interval.tv_nsec);
  struct itimerspec late = {{7, 8}, {1000, 0}};
  SHOW(timer_settime(timer, 0, &late, &now));
  printf("%ld %ld\n", (long)now.it_value.tv_sec, (long)now.it_interval.tv_sec);
  SHOW(timer_settime(timer, 0, &zero, &now));
  printf("%d %ld %ld\n", now.it_value.tv_sec == 999 || now.it_value.tv_sec == 1000, (long)now.it_interval.tv_sec,
         (long)now.it_interval.tv_nsec);
  SHOW(timer_gettime(timer, &now));
  printf("%ld %ld\n", (long)now.it_value.tv_sec, (long)now.it_value.tv_nsec);

  SHOW(set(timer, 0, 0, 5000000, 0));
  SHOW(sigsuspend(&none));
  printf("%d: %d %d %d %d\n", handled, last.si_signo == SIGUSR1, last.si_code, last.si_value.sival_int, last.si_overrun);
  SHOW(timer_getoverrun(timer));
  SHOW(timer_gettime(timer, &now));
  printf("%ld %ld\n", (long)now.it_value.tv_sec, (long)now.it_value.tv_nsec);
  // Long ago.
  handled = 0;
  SHOW(set(timer, TIMER_ABSTIME, 0, 1, 0));
  SHOW(sigsuspend(&none));
  printf("%d\n", handled);

  // The default: SIGALRM with the timer's number.
  SHOW(timer_create(CLOCK_REALTIME, NULL, &second));
  memset(&last, 0, sizeof last);
  SHOW(set(second, 0, 0, 1000000, 0));
  SHOW(sigsuspend(&none));
  printf("%d %d %d\n", last.si_signo == SIGALRM, last.si_code, last.si_value.sival_int == last.si_timerid);

  // Blocked: one signal, and the rest is overrun.
  sigset_t mask;
  sigemptyset(&mask);
  sigaddset(&mask, SIGUSR1);
  handled = 0;
  SHOW(set(timer, 0, 0, 1000000, 1000000));
  usleep(30000);
  siginfo_t info;
  SHOW(await(&mask, &info, NULL) == SIGUSR1);
  printf("%d %d\n", info.si_overrun >= 10, info.si_code);
  printf("%d\n", timer_getoverrun(timer) >= 10);
  SHOW(set(timer, 0, 0, 0, 0));
  SHOW(await(&mask, &info, &(struct timespec){0, 3000000}));
  SHOW(set(timer, 0, 0, 1000000, 1000000));
  handled = 0;
  while (handled < 5) sigsuspend(&none);
  SHOW(timer_delete(timer));
  SHOW(await(&mask, &info, &(struct timespec){0, 3000000}));

  // Only looked at.
  event.sigev_notify = SIGEV_NONE;
  SHOW(timer_create(CLOCK_MONOTONIC, &event, &silent));
  SHOW(set(silent, 0, 1000, 0, 0));
  SHOW(timer_gettime(silent, &now));
  printf("%d\n", now.it_value.tv_sec == 999 || now.it_value.tv_sec == 1000);
  SHOW(set(silent, 0, 0, 1000, 0));
  usleep(1000);
  SHOW(timer_gettime(silent, &now));
  printf("%ld %ld\n", (long)now.it_value.tv_sec, (long)now.it_value.tv_nsec);
  SHOW(set(silent, 0, 0, 1, 500000000));
  usleep(1000);
  SHOW(timer_gettime(silent, &now));
  printf("%d %ld\n", now.it_value.tv_sec == 0 && now.it_value.tv_nsec > 0, (long)now.it_interval.tv_nsec);

  // Errors.
  SHOW(set(silent, 0, 0, 1000000000, 0));
  SHOW(set(silent, 0, -1, 0, 0));
  SHOW(set(silent, 0, 0, 1, -1));
  SHOW(set(timer, 0, 0, 1, 0));
  SHOW(timer_gettime(timer, &now));
  SHOW(timer_getoverrun(timer));
  // musl returns the kernel's negative number.
  printf("%d\n", timer_delete(timer) != 0);
  SHOW(timer_create(-1, NULL, &timer));
  SHOW(timer_create(100, NULL, &timer));
  event.sigev_notify = 77;
  SHOW(timer_create(CLOCK_MONOTONIC, &event, &timer));
  event.sigev_notify = SIGEV_SIGNAL;
  event.sigev_signo = 0;
  SHOW(timer_create(CLOCK_MONOTONIC, &event, &timer));
  event.sigev_signo = 65;
  SHOW(timer_create(CLOCK_MONOTONIC, &event, &timer));
  event.sigev_signo = SIGRTMIN;
  SHOW(timer_create(CLOCK_BOOTTIME, &event, &timer));
  SHOW(set(timer, 0, 0, 1000000, 0));
  memset(&last, 0, sizeof last);
  SHOW(sigsuspend(&none));
  printf("%d\n", last.si_signo == SIGRTMIN);
  SHOW(timer_delete(timer));
  SHOW(timer_delete(second));
  SHOW(timer_delete(silent));
  return 0;
}
