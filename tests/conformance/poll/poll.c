// poll ppoll select pselect on pipes
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <sys/select.h>
#include <unistd.h>

#define SHOW(call)                                                 \
  do {                                                            \
    errno = 0;                                                    \
    long result_ = (long)(call);                                  \
    printf("%s = %ld, errno %d\n", #call, result_, errno);        \
  } while (0)

int main(void) {
  int p[2];
  pipe(p);
  struct pollfd fds[3] = {{p[0], POLLIN, 0}, {p[1], POLLOUT, 0}, {99, POLLIN, 0}};
  SHOW(poll(fds, 3, 0));
  printf("%d %d %d\n", fds[0].revents, fds[1].revents, fds[2].revents);
  write(p[1], "x", 1);
  SHOW(poll(fds, 1, 1000));
  printf("%d\n", fds[0].revents);
  SHOW(poll(NULL, 0, 5));
  struct timespec ts = {0, 1000000};
  SHOW(ppoll(fds, 2, &ts, NULL));
  fd_set r, w;
  FD_ZERO(&r);
  FD_ZERO(&w);
  FD_SET(p[0], &r);
  FD_SET(p[1], &w);
  struct timeval tv = {1, 0};
  SHOW(select(p[1] + 1, &r, &w, NULL, &tv));
  printf("%d %d\n", !!FD_ISSET(p[0], &r), !!FD_ISSET(p[1], &w));
  char c;
  read(p[0], &c, 1);
  FD_ZERO(&r);
  FD_SET(p[0], &r);
  tv = (struct timeval){0, 1000};
  SHOW(select(p[0] + 1, &r, NULL, NULL, &tv));
  printf("%d\n", !!FD_ISSET(p[0], &r));
  FD_SET(p[0], &r);
  SHOW(pselect(p[0] + 1, &r, NULL, NULL, &ts, NULL));
  printf("%ld\n", (long)ts.tv_nsec);
  FD_ZERO(&r);
  // Linux looks only at descriptors that its table has room for, and how much room there is depends on
  // the parent's highest descriptor: a closed one among the lowest is EBADF everywhere.
  int closed = dup(p[0]);
  close(closed);
  FD_SET(closed, &r);
  SHOW(select(closed + 1, &r, NULL, NULL, &tv));
  SHOW(select(-1, NULL, NULL, NULL, &tv));
  close(p[1]);
  fds[0].revents = 0;
  SHOW(poll(fds, 1, 1000));
  printf("%d\n", fds[0].revents);
  return 0;
}
