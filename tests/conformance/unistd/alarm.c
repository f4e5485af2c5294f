// alarm setitimer getitimer: SIGALRM interrupts what waits, or lets it go on
// status: 142
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/file.h>
#include <sys/select.h>
#include <sys/time.h>
#include <time.h>
#include <sys/syscall.h>
#include <unistd.h>

static int await(const sigset_t *set, siginfo_t *info, const struct timespec *timeout) {
  return syscall(SYS_rt_sigtimedwait, set, info, timeout, 8);
}

#define SHOW(call)                                                                    \
  do {                                                                                \
    errno = 0;                                                                        \
    long result_ = (long)(call);                                                      \
    int errno_ = errno;                                                               \
    printf("%s = %ld, errno %d, %d handled\n", #call, result_, errno_, handled);      \
    handled = 0;                                                                      \
  } while (0)

// For a call that waits until the signal comes. Should the first one come before the call has begun, another follows.
#define UNTIL(call)                                                                   \
  do {                                                                                \
    in(5000, 50000);                                                                  \
    errno = 0;                                                                        \
    long result_ = (long)(call);                                                      \
    int errno_ = errno;                                                               \
    in(0, 0);                                                                         \
    printf("%s = %ld, errno %d, %d\n", #call, result_, errno_, handled > 0);          \
    handled = 0;                                                                      \
  } while (0)

static volatile sig_atomic_t handled;
static int feed = -1;
static void handler(int signal) {
  handled++;
  if (feed >= 0) {
    // What a call that is made again then finds.
    write(feed, "x", 1);
  }
  (void)signal;
}

static void handle(int flags) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
  sigaction(SIGALRM, &action, NULL);
}

static void in(long microseconds, long period) {
  struct itimerval timer = {{0, period}, {0, microseconds}};
  setitimer(ITIMER_REAL, &timer, NULL);
}

// What is left of a sleep. Whether it sets errno is nobody's business.
static int sleeps(void) {
  int left = sleep(1000);
  errno = 0;
  return left;
}

int main(void) {
  struct itimerval old = {{9, 9}, {9, 9}}, zero = {{0, 0}, {0, 0}};
  SHOW(alarm(0));
  SHOW(alarm(1000));
  SHOW(alarm(500));
  SHOW(getitimer(ITIMER_REAL, &old));
  printf("%d %ld %ld\n", old.it_value.tv_sec == 499 || old.it_value.tv_sec == 500, (long)old.it_interval.tv_sec,
         (long)old.it_interval.tv_usec);
  struct itimerval late = {{7, 8}, {900, 400000}};
  SHOW(setitimer(ITIMER_REAL, &late, &old));
  SHOW(getitimer(ITIMER_REAL, &old));
  printf("%d %ld %ld\n", old.it_value.tv_sec == 900 || old.it_value.tv_sec == 899, (long)old.it_interval.tv_sec,
         (long)old.it_interval.tv_usec);
  SHOW(alarm(0) >= 900);
  SHOW(getitimer(ITIMER_REAL, &old));
  printf("%ld %ld %ld\n", (long)old.it_value.tv_sec, (long)old.it_value.tv_usec, (long)old.it_interval.tv_sec);
  SHOW(setitimer(3, &zero, NULL));
  SHOW(setitimer(-1, &zero, NULL));
  SHOW(getitimer(3, &old));
  late.it_value.tv_usec = 1000000;
  SHOW(setitimer(ITIMER_REAL, &late, NULL));
  late.it_value.tv_usec = -1;
  SHOW(setitimer(ITIMER_REAL, &late, NULL));
  late.it_value = (struct timeval){-1, 0};
  SHOW(setitimer(ITIMER_REAL, &late, NULL));

  // Calls that wait for a time or a signal end, whatever SA_RESTART says.
  int pipe_[2], epoll = epoll_create1(0);
  pipe(pipe_);
  for (int flags = 0; flags <= SA_RESTART; flags += SA_RESTART) {
    handle(flags);
    UNTIL(pause());
    struct timespec rest = {0, 0};
    UNTIL(nanosleep(&(struct timespec){1000, 0}, &rest));
    printf("%d\n", rest.tv_sec == 999);
    UNTIL(clock_nanosleep(CLOCK_MONOTONIC, 0, &(struct timespec){1000, 0}, NULL));
    UNTIL(sleeps());
    UNTIL(poll(&(struct pollfd){pipe_[0], POLLIN, 0}, 1, -1));
    UNTIL(poll(NULL, 0, 1000000));
    UNTIL(select(0, NULL, NULL, NULL, NULL));
    struct epoll_event event;
    UNTIL(epoll_wait(epoll, &event, 1, -1));
    sigset_t none;
    sigemptyset(&none);
    UNTIL(sigsuspend(&none));
  }
  // Other calls end, or are made again.
  char byte;
  handle(0);
  UNTIL(read(pipe_[0], &byte, 1));
  handle(SA_RESTART);
  feed = pipe_[1];
  UNTIL(read(pipe_[0], &byte, 1));
  signal(SIGALRM, handler);
  UNTIL(read(pipe_[0], &byte, 1));
  feed = -1;
  fcntl(pipe_[1], F_SETFL, O_NONBLOCK);
  char page[4096] = "";
  while (write(pipe_[1], page, sizeof page) > 0);
  fcntl(pipe_[1], F_SETFL, 0);
  handle(0);
  UNTIL(write(pipe_[1], page, sizeof page));
  int one = open("file", O_RDWR | O_CREAT, 0600), two = open("file", O_RDWR);
  flock(one, LOCK_EX);
  UNTIL(flock(two, LOCK_EX));

  // Periods.
  struct itimerval often = {{0, 2000}, {0, 2000}};
  setitimer(ITIMER_REAL, &often, NULL);
  handled = 0;
  while (handled < 5) pause();
  SHOW(setitimer(ITIMER_REAL, &zero, NULL) + (handled = 0));
  SHOW(poll(NULL, 0, 10));

  // Ignored and blocked ones interrupt nothing.
  signal(SIGALRM, SIG_IGN);
  in(2000, 0);
  SHOW(nanosleep(&(struct timespec){0, 20000000}, NULL));
  in(2000, 0);
  SHOW(poll(NULL, 0, 20));
  handle(0);
  sigset_t set, pending;
  sigemptyset(&set);
  sigaddset(&set, SIGALRM);
  sigprocmask(SIG_BLOCK, &set, NULL);
  in(2000, 0);
  SHOW(nanosleep(&(struct timespec){0, 20000000}, NULL));
  sigpending(&pending);
  printf("%d\n", sigismember(&pending, SIGALRM));
  SHOW(epoll_wait(epoll, &(struct epoll_event){0}, 1, 10));
  SHOW(await(&set, NULL, NULL));
  in(2000, 0);
  siginfo_t info;
  memset(&info, 0, sizeof info);
  SHOW(await(&set, &info, NULL));
  printf("%d %d\n", info.si_signo, info.si_code);
  SHOW(await(&set, &info, &(struct timespec){0, 1000000}));
  in(2000, 0);
  SHOW(await(&set, &info, &(struct timespec){1000, 0}));
  in(2000, 0);
  struct timespec long_ = {1000, 0};
  sigset_t none;
  sigemptyset(&none);
  SHOW(ppoll(NULL, 0, &long_, &none));
  sigprocmask(SIG_UNBLOCK, &set, NULL);
  printf("%d\n", handled);

  fflush(stdout);
  signal(SIGALRM, SIG_DFL);
  alarm(1);
  pause();
  printf("still here\n");
  return 0;
}
