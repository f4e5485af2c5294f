// setitimer getitimer alarm, without a signal: those that come by themselves are another matter.
#include <errno.h>
#include <stdio.h>
#include <sys/time.h>
#include <unistd.h>

#define SHOW(call)                                                 \
  do {                                                            \
    errno = 0;                                                    \
    long result_ = (long)(call);                                  \
    printf("%s = %ld, errno %d\n", #call, result_, errno);        \
  } while (0)

int main(void) {
  struct itimerval timer = {{0, 0}, {100, 0}}, old;
  SHOW(setitimer(ITIMER_REAL, &timer, &old));
  SHOW(getitimer(ITIMER_REAL, &old));
  printf("%d\n", old.it_value.tv_sec >= 98 && old.it_value.tv_sec <= 100);
  timer.it_value.tv_sec = 0;
  SHOW(setitimer(ITIMER_REAL, &timer, NULL));
  SHOW(setitimer(77, &timer, NULL));
  SHOW(getitimer(77, &timer));
  SHOW(alarm(100) == 0);
  SHOW(alarm(0) >= 99);
  return 0;
}
