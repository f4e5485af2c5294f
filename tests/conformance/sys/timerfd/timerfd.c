// timerfd_create timerfd_settime timerfd_gettime
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <poll.h>
#include <stdio.h>
#include <sys/timerfd.h>
#include <unistd.h>

#define SHOW(call)                                              \
  do {                                                          \
    errno = 0;                                                  \
    long result_ = (long)(call);                                \
    printf("%s = %ld, errno %d\n", #call, result_, errno);      \
  } while (0)

static struct itimerspec in(long seconds, long nanoseconds, long period) {
  return (struct itimerspec){{0, period}, {seconds, nanoseconds}};
}

static int set(int fd, int flags, struct itimerspec new) { return timerfd_settime(fd, flags, &new, NULL); }

int main(void) {
  struct itimerspec old, zero = {{0, 0}, {0, 0}};
  uint64_t expired = 0;
  SHOW(timerfd_create(-1, 0));
  SHOW(timerfd_create(CLOCK_PROCESS_CPUTIME_ID, 0));
  SHOW(timerfd_create(CLOCK_MONOTONIC_RAW, 0));
  SHOW(timerfd_create(99, 0));
  SHOW(timerfd_create(CLOCK_MONOTONIC, 1));
  static const int clocks[] = {CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_BOOTTIME};
  for (int i = 0; i < 3; i++) {
    int fd = timerfd_create(clocks[i], TFD_NONBLOCK | TFD_CLOEXEC);
    printf("%d: %x %d\n", clocks[i], fcntl(fd, F_GETFL) & (O_NONBLOCK | O_ACCMODE), fcntl(fd, F_GETFD));
    SHOW(read(fd, &expired, 8));
    SHOW(timerfd_gettime(fd, &old));
    printf("%ld %ld %ld %ld\n", (long)old.it_value.tv_sec, (long)old.it_value.tv_nsec, (long)old.it_interval.tv_sec,
           (long)old.it_interval.tv_nsec);
    struct itimerspec late = {{7, 8}, {1000, 0}};
    SHOW(timerfd_settime(fd, 0, &late, &old));
    SHOW(timerfd_gettime(fd, &old));
    printf("%d %ld %ld\n", old.it_value.tv_sec == 999 || old.it_value.tv_sec == 1000, (long)old.it_interval.tv_sec,
           (long)old.it_interval.tv_nsec);
    SHOW(timerfd_settime(fd, 0, &zero, &old));
    printf("%d %ld %ld\n", old.it_value.tv_sec == 999 || old.it_value.tv_sec == 1000, (long)old.it_interval.tv_sec,
           (long)old.it_interval.tv_nsec);
    SHOW(timerfd_gettime(fd, &old));
    printf("%ld %ld\n", (long)old.it_value.tv_sec, (long)old.it_value.tv_nsec);

    // Long ago: expired at once.
    SHOW(set(fd, TFD_TIMER_ABSTIME, in(0, 1, 0)));
    SHOW(poll(&(struct pollfd){fd, POLLIN, 0}, 1, -1));
    SHOW(read(fd, &expired, 7));
    SHOW(read(fd, &expired, 8));
    printf("%" PRIu64 "\n", expired);
    SHOW(read(fd, &expired, 8));
    close(fd);
  }

  int fd = timerfd_create(CLOCK_MONOTONIC, 0);
  struct pollfd poll_ = {fd, POLLIN | POLLOUT, 0};
  SHOW(set(fd, 0, in(0, 3000000, 0)));
  SHOW(read(fd, &expired, 8));
  printf("%" PRIu64 "\n", expired);
  printf("%d\n", poll(&poll_, 1, 0));
  // Several periods pass before anybody looks.
  SHOW(set(fd, 0, in(0, 1, 1000000)));
  usleep(20000);
  SHOW(poll(&poll_, 1, 0));
  printf("%x\n", poll_.revents);
  SHOW(read(fd, &expired, 8));
  printf("%d\n", expired >= 10);
  SHOW(read(fd, &expired, 8));
  printf("%d\n", expired >= 1);
  SHOW(set(fd, 0, zero));
  SHOW(poll(&poll_, 1, 0));
  // Setting it again forgets what expired.
  SHOW(set(fd, 0, in(0, 1, 0)));
  SHOW(poll(&poll_, 1, -1));
  SHOW(set(fd, 0, in(1000, 0, 0)));
  SHOW(poll(&poll_, 1, 0));

  SHOW(set(fd, 0, in(0, 1000000000, 0)));
  SHOW(set(fd, 0, in(0, -1, 0)));
  SHOW(set(fd, 0, in(-1, 0, 0)));
  SHOW(set(fd, 0, in(0, 0, 1000000000)));
  SHOW(set(fd, 4, in(1, 0, 0)));
  SHOW(set(fd, TFD_TIMER_CANCEL_ON_SET, in(1000, 0, 0)));
  SHOW(timerfd_settime(fd, 0, NULL, NULL));
  SHOW(timerfd_settime(fd, 0, (void *)16, NULL));
  SHOW(timerfd_settime(fd, 0, &zero, (void *)16));
  SHOW(timerfd_gettime(fd, NULL));
  SHOW(timerfd_gettime(0, &old));
  SHOW(timerfd_gettime(800, &old));
  SHOW(set(0, 0, zero));
  SHOW(set(800, 0, zero));
  SHOW(write(fd, &expired, 8));
  SHOW(lseek(fd, 0, SEEK_CUR));
  int absolute = timerfd_create(CLOCK_REALTIME, 0);
  SHOW(set(absolute, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, in(0x7fffffff, 0, 0)));
  SHOW(set(absolute, 0, in(0x7fffffffffffffff, 0, 0)));
  SHOW(timerfd_gettime(absolute, &old));
  printf("%d\n", old.it_value.tv_sec > 1000000000);
  return 0;
}
